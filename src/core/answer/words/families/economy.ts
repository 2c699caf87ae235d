/** Of money: budgets and prices, central banks, trade, companies, jobs and strikes. */
export const ECONOMY = `
tariff duty levy
quota ceiling cap limit
threshold ceiling limit
spend outlay : expenditure spending cost
pay fund finance
foot bankroll cough_up fork_out shell_out stump_up : pay fund finance
pay_back repay repayment reimburse reimbursement
payment payout
money cash : fund sum funding
cash : money currency
fund funding financing
financier backer
bill : cost price
expensive costly pricey
dear steep : expensive costly
cheap affordable
bargain discount
discount markdown
free gratis
subsidy subsidize subvention
borrow borrowing borrower
owe debt
bankrupt bankruptcy insolvent insolvency
bust : bankrupt bankruptcy insolvent collapse
fold : bankrupt bankruptcy collapse insolvent close
bailout bail_out
write_off write_down
restructure reschedule
deficit shortfall gap
jack_up : raise increase
depreciate depreciation weaken
appreciate strengthen
recession slump downturn contraction
boom upswing upturn
recovery rebound
recover rebound bounce_back pick_up
growth expansion
shrink contract contraction
dwindle shrink decline
hike raise increase
bank lender
consumer shopper
buy purchase acquire acquisition
snap_up : buy acquire purchase
sell_off offload : sell sale
shop store retailer
goods merchandise
supply deliver delivery provide provision
shortage scarcity lack scarce
stock reserve
stockpile reserve hoard
share stock equity
investor backer
revenue turnover income takings
loss deficit
dividend payout
accountant auditor
tender bid bidding
bid offer
supplier vendor
company firm business corporation enterprise
manufacture manufacturing produce production
maker manufacturer producer
mine colliery pit
merge merger amalgamate
takeover acquisition buyout take_over acquire
worker employee staff labourer laborer workforce
hire recruit employ
walk_off : strike walkout stoppage
take_on : hire recruit employ
job employment
lay_off layoff redundancy retrench redundant
axe : lay_off layoff redundancy cut
unemployment joblessness unemployed jobless
strike walkout stoppage walk_out
boss : employer manager executive
manager management
apprentice trainee
poverty poor
poor needy impoverished
wealth fortune
lease tenancy
donate donation contribute contribution
give chip_in : donate donation contribute contribution grant
aid relief assistance help
farm agriculture agricultural
cattle livestock
grain cereal
food foodstuff
fishery fishing
competition rivalry compete
regulator watchdog
watchdog overseer
brand trademark
asset property
freeze block
`
