import type { CreateTableBuilder, Kysely } from 'kysely'

/** Who wants a digest, what each channel was told, and what became of every delivery. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createSubscriptions(db)
  await createTold(db)
  await createDeliveries(db)
  await createNotices(db)
}

async function createSubscriptions(db: Kysely<unknown>): Promise<void> {
  await withChannel(db.schema.createTable('subscriptions').addColumn('id', 'text', (it) => it.primaryKey()))
    .addColumn('subjects', 'text', (it) => it.notNull())
    .addColumn('time', 'text', (it) => it.notNull())
    .addColumn('days', 'text', (it) => it.notNull())
    .addColumn('zone', 'text', (it) => it.notNull())
    .addColumn('unchanged', 'text', (it) => it.notNull())
    .addColumn('state', 'text', (it) => it.notNull())
    .addColumn('reason', 'text')
    .addColumn('set_up_by', 'text', (it) => it.notNull())
    .addColumn('set_up_by_name', 'text')
    .addColumn('next_date', 'text')
    .addColumn('next_due', 'text')
    .execute()
  await db.schema.createIndex('subscriptions_by_due').on('subscriptions').column('next_due').execute()
  await db.schema
    .createIndex('subscriptions_by_workspace')
    .on('subscriptions')
    .columns(['outlet', 'workspace'])
    .execute()
  await db.schema
    .createTable('subscription_changes')
    .addColumn('id', 'text', (it) => it.primaryKey())
    .addColumn('subscription', 'text', (it) => it.notNull())
    .addColumn('changed_at', 'text', (it) => it.notNull())
    .addColumn('changed_by', 'text', (it) => it.notNull())
    .addColumn('changed_by_name', 'text')
    .addColumn('words', 'text', (it) => it.notNull())
    .execute()
  await db.schema
    .createIndex('subscription_changes_by_time')
    .on('subscription_changes')
    .columns(['subscription', 'changed_at'])
    .execute()
  await db.schema
    .createTable('departures')
    .addColumn('outlet', 'text', (it) => it.notNull())
    .addColumn('workspace', 'text', (it) => it.notNull())
    .addColumn('left_at', 'text', (it) => it.notNull())
    .addPrimaryKeyConstraint('departures_key', ['outlet', 'workspace'])
    .execute()
}

async function createTold(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('revisions')
    .addColumn('hash', 'text', (it) => it.primaryKey())
    .addColumn('content', 'text', (it) => it.notNull())
    .execute()
  await db.schema
    .createTable('told')
    .addColumn('subscription', 'text', (it) => it.notNull())
    .addColumn('subject', 'text', (it) => it.notNull())
    .addColumn('local_date', 'text', (it) => it.notNull())
    .addColumn('revision', 'text', (it) => it.notNull())
    .addColumn('dropped', 'integer', (it) => it.notNull())
    .addPrimaryKeyConstraint('told_key', ['subscription', 'subject', 'local_date'])
    .execute()
}

async function createDeliveries(db: Kysely<unknown>): Promise<void> {
  await withChannel(db.schema.createTable('deliveries').addColumn('id', 'text', (it) => it.primaryKey()))
    .addColumn('local_date', 'text', (it) => it.notNull())
    .addColumn('purpose', 'text', (it) => it.notNull())
    .addColumn('subscription', 'text', (it) => it.notNull())
    .addColumn('recipient', 'text')
    .addColumn('due_at', 'text', (it) => it.notNull())
    .addColumn('state', 'text', (it) => it.notNull())
    .addColumn('reason', 'text')
    .addColumn('late', 'integer', (it) => it.notNull())
    .addColumn('attempts', 'integer', (it) => it.notNull())
    .addColumn('next_try', 'text')
    .addColumn('lease', 'integer', (it) => it.notNull())
    .addColumn('lease_owner', 'text')
    .addColumn('lease_ends', 'text')
    .addColumn('settled_at', 'text')
    .addUniqueConstraint('deliveries_once', ['outlet', 'workspace', 'channel', 'local_date', 'purpose'])
    .execute()
  await db.schema
    .createIndex('deliveries_by_try')
    .on('deliveries')
    .columns(['outlet', 'next_try', 'id'])
    .execute()
  await db.schema.createIndex('deliveries_by_state').on('deliveries').columns(['state', 'due_at']).execute()
  await db.schema
    .createIndex('deliveries_by_subscription')
    .on('deliveries')
    .columns(['subscription', 'local_date'])
    .execute()
  await db.schema
    .createTable('delivery_parts')
    .addColumn('delivery', 'text', (it) => it.notNull())
    .addColumn('number', 'integer', (it) => it.notNull())
    .addColumn('state', 'text', (it) => it.notNull())
    .addColumn('message', 'text', (it) => it.notNull())
    .addColumn('sending_at', 'text')
    .addColumn('sender', 'text')
    .addColumn('posted_channel', 'text')
    .addColumn('posted_id', 'text')
    .addPrimaryKeyConstraint('delivery_parts_key', ['delivery', 'number'])
    .execute()
  await db.schema
    .createTable('delivery_tells')
    .addColumn('delivery', 'text', (it) => it.notNull())
    .addColumn('subject', 'text', (it) => it.notNull())
    .addColumn('revision', 'text', (it) => it.notNull())
    .addColumn('dropped', 'integer', (it) => it.notNull())
    .addPrimaryKeyConstraint('delivery_tells_key', ['delivery', 'subject'])
    .execute()
}

async function createNotices(db: Kysely<unknown>): Promise<void> {
  await withChannel(db.schema.createTable('notices'))
    .addColumn('kind', 'text', (it) => it.notNull())
    .addColumn('local_date', 'text', (it) => it.notNull())
    .addColumn('owner', 'text', (it) => it.notNull())
    .addColumn('words', 'text', (it) => it.notNull())
    .addColumn('told_in', 'text')
    .addPrimaryKeyConstraint('notices_key', ['outlet', 'workspace', 'channel', 'kind', 'local_date'])
    .execute()
  await db.schema.createIndex('notices_by_telling').on('notices').column('told_in').execute()
}

function withChannel(table: CreateTableBuilder<string, string>): CreateTableBuilder<string, string> {
  return table
    .addColumn('outlet', 'text', (it) => it.notNull())
    .addColumn('workspace', 'text', (it) => it.notNull())
    .addColumn('channel', 'text', (it) => it.notNull())
}
