import { expect, test } from 'vitest'

import { answerQuestion } from '../../../src/core/answer/answer-question.ts'
import { ferry } from './ferry.ts'

function idsFor(text: string): readonly string[] {
  const { answer } = answerQuestion(ferry, { text, subject: 'ferry' })
  return answer.kind === 'answer' ? answer.statements.map(({ id }) => id) : [answer.kind]
}

test.for<{ why: string; q: string; ids: readonly string[] }>([
  { why: 'to see somebody is to meet them', q: 'what day did Brandt see Kell', ids: ['seen'] },
  { why: 'whoever will be in a place goes there', q: 'when is Kell going to Port Veria', ids: ['trip'] },
  {
    why: 'whether they agreed is told by whether they did',
    q: 'did Kell agree to meet Brandt',
    ids: ['seen'],
  },
  {
    why: 'a number counts the head of what is counted',
    q: 'how many night passengers used the crossings',
    ids: ['crossings'],
  },
  { why: 'a word for it tells of what kind it is', q: 'what kind of memo did Coast Wire see', ids: ['memo'] },
  { why: 'a number may stand behind what it counts', q: 'how many berths are in Lindau', ids: ['berths'] },
  { why: 'how long it is to last is no sign that it held', q: 'did the truce hold', ids: ['held'] },
  {
    why: 'what one told the other they talked about',
    q: 'did Kell and Brandt talk about the slipway',
    ids: ['told-brandt', 'of-brandt'],
  },
  { why: 'a date asked for in a word is asked for', q: 'signing date?', ids: ['signed'] },
  { why: 'who was with whom asks for company', q: 'who was Brandt with in Saltham', ids: ['photo'] },
  { why: 'what a short name stands for is told as such', q: 'what does SABLE stand for', ids: ['acronym'] },
  {
    why: 'a general word is looked for where nothing else is asked',
    q: 'does Veria take sides',
    ids: ['sides'],
  },
  {
    why: 'telling somebody is a deed where it is asked when',
    q: 'when were the widows told',
    ids: ['families'],
  },
  {
    why: 'to claim is to say',
    q: 'what did Brandt claim',
    ids: ['doubt', 'widows', 'range', 'stokers', 'brought'],
  },
  { why: 'a distance is told in its unit', q: 'how far apart should the tugs stay', ids: ['apart'] },
  { why: 'how somebody is doing is told by their health', q: 'how are the stokers doing', ids: ['health'] },
  {
    why: 'a condition is told by what it depends on',
    q: 'under what conditions would the coal levy be dropped',
    ids: ['toll'],
  },
  { why: 'a time to do it within is a deadline', q: 'what deadline did Veria give', ids: ['ultimatum'] },
  { why: 'what may come is told by what could', q: 'could Kell and Moser sit down soon', ids: ['could'] },
  { why: 'punished for something is a reason', q: 'why was the pilot fined', ids: ['fined'] },
  { why: 'a month in words is a day too', q: 'when was Moser last seen', ids: ['unseen'] },
  { why: 'kin is told by what they are to one another', q: 'how is Olsen related to Kell', ids: ['kin'] },
  {
    why: 'what was hit may be a noun that could be a verb',
    q: 'which Harbour Board posts were hit',
    ids: ['beacons'],
  },
  { why: 'reporting is a deed to contribute to', q: 'who contributed reporting', ids: ['credit'] },
  { why: 'a deed is done by its verb', q: 'what did Veria fire at', ids: ['shot'] },
  {
    why: 'a reason may come with what was said',
    q: 'why did councillor Aldo vote against the jetty',
    ids: ['opposed'],
  },
  {
    why: 'what is told to somebody is not what is told of them',
    q: 'what did Kell tell Brandt about the slipway',
    ids: ['told-brandt'],
  },
  {
    why: 'words that all are small are looked for as they stand',
    q: 'who said we did not do it',
    ids: ['answer'],
  },
  { why: 'the largest is told as such', q: 'how much does the biggest lender hold', ids: ['bank-big'] },
  { why: 'a day until which is a day', q: 'until when are the passes valid', ids: ['valid'] },
  { why: 'not every height is a size', q: 'how high did unemployment get', ids: ['peak'] },
  {
    why: 'what is still to come is planned',
    q: 'what is still to come',
    ids: ['trip', 'lease-talks', 'fees', 'pair'],
  },
  { why: 'a report may say that something goes on', q: 'do customs checks still happen', ids: ['guards'] },
  { why: 'to plan is to be going to', q: 'when does Kell plan to travel to Port Veria', ids: ['trip'] },
  { why: 'countries are named together', q: 'which countries does the coal treaty cover', ids: ['treaty'] },
  { why: 'who will be brought up is raised', q: 'will the divers be brought up', ids: ['brought'] },
  { why: 'both are told of together', q: 'are both crews on watch', ids: ['both-alert'] },
  { why: 'a clause with who tells what they are', q: 'who heads the tide office', ids: ['tide'] },
  { why: 'who is quoted is told by data', q: 'who is quoted by name', ids: ['doubt', 'barred', 'answer'] },
  { why: 'people speak for their party', q: 'who spoke for Veria', ids: ['doubt'] },
  {
    why: 'dates that come up are what is next',
    q: 'which dates are coming up',
    ids: ['trip', 'lease-talks', 'fees', 'pair'],
  },
  {
    why: 'a month told without a date is a time',
    q: 'when were the complaints about the slip road made',
    ids: ['grumbles'],
  },
  {
    why: 'several who hold one office are all named',
    q: 'where will the transport ministers open the lock gate',
    ids: ['pair'],
  },
  { why: 'others say nothing', q: 'any plans to widen the towpath for others', ids: ['widen'] },
])('answerQuestion() knows that $why: “$q”', ({ q, ids }) => {
  expect(idsFor(q)).toEqual(ids)
})

test.for<{ why: string; q: string }>([
  { why: 'those who voted for something did not vote against it', q: 'how many members voted against' },
  { why: 'what the pilots counted is not how many they are', q: 'how many Reef Pilots are there' },
  { why: 'the dead are not all who live there', q: 'how many people live in Saltham' },
  { why: 'who saw a leaked memo did not leak it', q: 'who leaked the memo' },
  { why: 'who speaks of something need not back it', q: 'why did Brandt back the sale' },
  { why: 'what was ruled out was not done for a reason', q: 'why did Kell send armed patrols' },
  { why: 'who was given something did not give it', q: 'what dredgers does Veria give Ostmark' },
  {
    why: 'what was past repair then need not be so today is not on record',
    q: 'is the pier still past repair',
  },
  { why: 'a sum for people is not how many they are', q: 'how many fishers are there' },
  { why: 'two towns are no sum', q: 'how much is the cost of the buoy' },
  { why: 'three tugs are no distance', q: 'how far are the tugs from the Skerries' },
  { why: 'an adviser does not speak as the regent', q: 'what did the regent say' },
  { why: 'to decline an offer is to offer nothing', q: 'what pump did Brandt offer' },
  { why: 'to urge it is not to do it', q: 'will the cook be released' },
  { why: 'a reason for something else needs one of its own', q: 'why did the consul intervene' },
  { why: 'praise is no wish', q: 'what do the Reef Pilots want' },
  { why: 'to strike a buoy is not to call a strike', q: 'who called the strike' },
  { why: 'what will begin did not', q: 'when did the licence begin' },
  { why: 'a caption does not say who took its picture', q: 'who took the picture' },
  { why: 'what follows if it lasts is not its start', q: 'when did the armistice start' },
  { why: 'an officer need not command', q: 'who commands the fleet' },
  { why: 'where their families march is not where they are held', q: 'where are the captives held' },
  { why: 'a day belongs to what came after', q: 'when was the toll house seized' },
  { why: 'nobody spoke for the pilots', q: 'who spoke for the Reef Pilots' },
  {
    why: 'a month of complaints is not when they were settled',
    q: 'when were the slip road complaints settled',
  },
  { why: 'what was said tells nothing to come', q: 'what will Lea Moser do' },
  { why: 'stokers without a name have none', q: 'names of the two stokers' },
  { why: 'who met need not have spoken of it', q: 'did Kell and Brandt discuss the hull' },
  { why: 'one loose word holds nothing together', q: 'did it work' },
  {
    why: 'how many there are and where is not of what kind',
    q: 'what kind of cracks did the Reef Pilots count',
  },
  { why: 'a chargé is no charge', q: 'what are they charged with' },
])('answerQuestion() knows that $why and keeps silent on “$q”', ({ q }) => {
  expect(idsFor(q)).toEqual(['silent'])
})
