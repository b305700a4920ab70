import { Migration } from '@mikro-orm/migrations';

export class Migration20261122023145_initial extends Migration {

  override name = 'Migration20261122023145_initial';

  override up(): void | Promise<void> {
    this.addSql(`create table "approval_chain" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "document_type" varchar(60) not null, "name" varchar(80) not null, "condition" jsonb not null, "steps" jsonb not null, "priority" int not null default 100, "active" boolean not null default true, primary key ("id"));`);
    this.addSql(`comment on column "approval_chain"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(`comment on column "approval_chain"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`);
    this.addSql(`comment on column "approval_chain"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "approval_chain"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "approval_chain"."document_type" is '单据类型 — the kind of document it decides on';`);
    this.addSql(`comment on column "approval_chain"."name" is '名称 — name of the chain';`);
    this.addSql(`comment on column "approval_chain"."condition" is '条件 — amounts, percentages or kind it applies to';`);
    this.addSql(`comment on column "approval_chain"."steps" is '步骤 — the steps in order, each with its roles';`);
    this.addSql(`comment on column "approval_chain"."priority" is '优先级 — of several chains that apply the lowest number wins';`);
    this.addSql(`comment on column "approval_chain"."active" is '启用 — an inactive chain is never chosen';`);
    this.addSql(`create index "approval_chain_document_type_index" on "approval_chain" ("document_type");`);

    this.addSql(`create table "calendar_day" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "day" date not null, "kind" text not null, "name" varchar(80) not null, "official" boolean not null default true, primary key ("id"));`);
    this.addSql(`comment on column "calendar_day"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(`comment on column "calendar_day"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`);
    this.addSql(`comment on column "calendar_day"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "calendar_day"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "calendar_day"."day" is '日期 — a day that is not what its weekday says';`);
    this.addSql(`comment on column "calendar_day"."kind" is '类别 — holiday, or make-up working day (调休)';`);
    this.addSql(`comment on column "calendar_day"."name" is '名称 — name of the holiday';`);
    this.addSql(`comment on column "calendar_day"."official" is '官方 — published by the State Council; otherwise provisional';`);
    this.addSql(`alter table "calendar_day" add constraint "calendar_day_day_unique" unique ("day");`);
    this.addSql(`alter table "calendar_day" add constraint "calendar_day_kind_check" check ("kind" in ('WORKING', 'HOLIDAY'));`);

    this.addSql(`create table "domain_event" ("id" uuid not null, "type" varchar(80) not null, "entity" varchar(60) not null, "record_id" uuid not null, "payload" jsonb not null, "actor_id" uuid not null, "request_id" varchar(64) not null, "occurred_at" timestamptz not null, "sent_at" timestamptz null, primary key ("id"));`);
    this.addSql(`comment on column "domain_event"."id" is '标识 — event id; the same on every delivery';`);
    this.addSql(`comment on column "domain_event"."type" is '类型 — what happened, in the past tense';`);
    this.addSql(`comment on column "domain_event"."entity" is '对象类型 — the type of the record';`);
    this.addSql(`comment on column "domain_event"."record_id" is '对象 — the record it happened to';`);
    this.addSql(`comment on column "domain_event"."payload" is '内容 — the facts of the event';`);
    this.addSql(`comment on column "domain_event"."actor_id" is '操作人 — who made it happen';`);
    this.addSql(`comment on column "domain_event"."request_id" is '请求号 — the request that made it happen';`);
    this.addSql(`comment on column "domain_event"."occurred_at" is '发生时间 — when it happened';`);
    this.addSql(`comment on column "domain_event"."sent_at" is '发出时间 — when it was handed to its receivers';`);
    this.addSql(`create index "domain_event_type_index" on "domain_event" ("type");`);
    this.addSql(`create index "domain_event_record_id_index" on "domain_event" ("record_id");`);

    this.addSql(`create table "exchange_rate" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "from_currency" varchar(3) not null, "to_currency" varchar(3) not null, "valid_on" date not null, "rate" numeric(20,10) not null, "source" varchar(60) not null default 'MANUAL', primary key ("id"));`);
    this.addSql(`comment on column "exchange_rate"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(`comment on column "exchange_rate"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`);
    this.addSql(`comment on column "exchange_rate"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "exchange_rate"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "exchange_rate"."from_currency" is '原币 — currency that is converted (ISO 4217)';`);
    this.addSql(`comment on column "exchange_rate"."to_currency" is '目标币 — currency it is converted into (ISO 4217)';`);
    this.addSql(`comment on column "exchange_rate"."valid_on" is '日期 — day the rate is of';`);
    this.addSql(`comment on column "exchange_rate"."rate" is '汇率 — units of the target currency for one unit';`);
    this.addSql(`comment on column "exchange_rate"."source" is '来源 — where the rate comes from';`);
    this.addSql(`alter table "exchange_rate" add constraint "exchange_rate_from_currency_to_currency_valid_on_unique" unique ("from_currency", "to_currency", "valid_on");`);

    this.addSql(`create table "history_entry" ("id" uuid not null, "entity" varchar(60) not null, "record_id" uuid not null, "action" text not null, "at" timestamptz not null, "actor_id" uuid not null, "actor_name" varchar(120) not null, "command" varchar(80) not null, "reason" varchar(500) null, "request_id" varchar(64) not null, "changes" jsonb not null, primary key ("id"));`);
    this.addSql(`comment on column "history_entry"."id" is '标识 — id of the entry (UUIDv7)';`);
    this.addSql(`comment on column "history_entry"."entity" is '对象类型 — type of the record that changed';`);
    this.addSql(`comment on column "history_entry"."record_id" is '对象 — id of the record that changed';`);
    this.addSql(`comment on column "history_entry"."action" is '动作 — created, changed, moved to another state, deleted';`);
    this.addSql(`comment on column "history_entry"."at" is '时间 — when';`);
    this.addSql(`comment on column "history_entry"."actor_id" is '操作人 — who';`);
    this.addSql(`comment on column "history_entry"."actor_name" is '操作人姓名 — who, by the name at that time';`);
    this.addSql(`comment on column "history_entry"."command" is '命令 — the command or operation that did it';`);
    this.addSql(`comment on column "history_entry"."reason" is '理由 — why, where a reason was asked for';`);
    this.addSql(`comment on column "history_entry"."request_id" is '请求号 — the request it happened in';`);
    this.addSql(`comment on column "history_entry"."changes" is '变更 — field → [before, after]';`);
    this.addSql(`create index "history_entry_at_index" on "history_entry" ("at");`);
    this.addSql(`alter table "history_entry" add constraint "history_entry_action_check" check ("action" in ('CREATE', 'CHANGE', 'STATE', 'DELETE'));`);

    this.addSql(`create table "idempotency_key" ("user_id" uuid not null, "key" varchar(255) not null, "field" varchar(100) not null, "request_hash" varchar(64) not null, "answer" text null, "created_at" timestamptz not null, primary key ("user_id", "key", "field"));`);
    this.addSql(`comment on column "idempotency_key"."user_id" is '操作人 — keys belong to their caller';`);
    this.addSql(`comment on column "idempotency_key"."key" is '幂等键 — the Idempotency-Key header';`);
    this.addSql(`comment on column "idempotency_key"."field" is '字段 — response key of the mutation in its document';`);
    this.addSql(`comment on column "idempotency_key"."request_hash" is '请求散列 — SHA-256 of document and variables';`);
    this.addSql(`comment on column "idempotency_key"."answer" is '回答 — what the mutation answered, as JSON text';`);
    this.addSql(`comment on column "idempotency_key"."created_at" is '时间 — kept for seven days';`);
    this.addSql(`create index "idempotency_key_created_at_index" on "idempotency_key" ("created_at");`);

    this.addSql(`create table "number_series" ("series" varchar(20) not null, "period" varchar(10) not null, "last" int not null default 0, primary key ("series", "period"));`);
    this.addSql(`comment on column "number_series"."series" is '系列 — prefix of the document kind';`);
    this.addSql(`comment on column "number_series"."period" is '期间 — the year the counter runs in';`);
    this.addSql(`comment on column "number_series"."last" is '最后号 — the last number given';`);

    this.addSql(`create table "sign_in_attempt" ("bucket" varchar(120) not null, "failures" int not null default 0, "window_start" timestamptz not null, primary key ("bucket"));`);
    this.addSql(`comment on column "sign_in_attempt"."bucket" is '对象 — hash of the account or of the source address';`);
    this.addSql(`comment on column "sign_in_attempt"."failures" is '失败次数 — failures inside the window';`);
    this.addSql(`comment on column "sign_in_attempt"."window_start" is '窗口开始 — when the window of fifteen minutes began';`);

    this.addSql(`create table "app_user" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "email" varchar(160) not null, "name" varchar(80) not null, "name_en" varchar(80) null, "title" varchar(80) null, "department_id" uuid null, "manager_id" uuid null, "roles" text[] not null, "locale" text not null default 'zh', "active" boolean not null default true, "password_hash" varchar(200) null, "last_sign_in_at" timestamptz null, "search_text" varchar(2000) not null default '', primary key ("id"));`);
    this.addSql(`comment on column "app_user"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(`comment on column "app_user"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`);
    this.addSql(`comment on column "app_user"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "app_user"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "app_user"."external_id" is '外部编号 — id in the system the record was imported from';`);
    this.addSql(`comment on column "app_user"."imported_from" is '导入来源 — name of the import; empty for records made here';`);
    this.addSql(`comment on column "app_user"."email" is '邮箱 — signs in with it; lower case';`);
    this.addSql(`comment on column "app_user"."name" is '姓名 — name in Chinese or as the person writes it';`);
    this.addSql(`comment on column "app_user"."name_en" is '英文名 — name in Latin letters';`);
    this.addSql(`comment on column "app_user"."title" is '职务 — job title';`);
    this.addSql(`comment on column "app_user"."department_id" is '部门 — department the person works in';`);
    this.addSql(`comment on column "app_user"."manager_id" is '上级 — the person reported to';`);
    this.addSql(`comment on column "app_user"."roles" is '角色 — the roles held; what a person may do follows from them';`);
    this.addSql(`comment on column "app_user"."locale" is '语言 — preferred language';`);
    this.addSql(`comment on column "app_user"."active" is '启用 — a disabled account cannot sign in and every session of it ends';`);
    this.addSql(`comment on column "app_user"."password_hash" is '口令散列 — never leaves the database';`);
    this.addSql(`comment on column "app_user"."last_sign_in_at" is '最近登录 — last successful sign-in';`);
    this.addSql(`comment on column "app_user"."search_text" is '检索文本 — text, pinyin and initials';`);
    this.addSql(`create index "app_user_external_id_index" on "app_user" ("external_id");`);
    this.addSql(`alter table "app_user" add constraint "app_user_email_unique" unique ("email");`);
    this.addSql(`alter table "app_user" add constraint "app_user_roles_check" check ("roles" <@ array['SALESPERSON'::text, 'SALES_ASSISTANT'::text, 'FRONT_DESK'::text, 'SALES_OPS'::text, 'SALES_ADMIN'::text, 'CONTRACT_ADMIN'::text, 'SALES_MANAGER'::text, 'HEAD_OF_SALES'::text, 'SALES_DIRECTOR'::text, 'KEY_ACCOUNT_MANAGER'::text, 'MERCHANDISER'::text, 'ORDER_ADMIN'::text, 'LOGISTICS'::text, 'PLANNER'::text, 'PRODUCTION'::text, 'TECHNICAL'::text, 'QUALITY'::text, 'PURCHASER'::text, 'WAREHOUSE'::text, 'SECURITY'::text, 'FINANCE'::text, 'AR_ACCOUNTANT'::text, 'CREDIT_CONTROLLER'::text, 'LEGAL'::text, 'SEAL_KEEPER'::text, 'AFTER_SALES'::text, 'ARCHIVIST'::text, 'DEPUTY_GM_SALES'::text, 'DEPUTY_GM_FINANCE'::text, 'GM'::text, 'OPERATIONS_MEETING'::text, 'SUPERVISOR'::text, 'BI_READER'::text, 'ADMIN'::text]);`);
    this.addSql(`alter table "app_user" add constraint "app_user_locale_check" check ("locale" in ('zh', 'en'));`);

    this.addSql(`create table "session" ("token_hash" varchar(64) not null, "user_id" uuid not null, "created_at" timestamptz not null, "last_used_at" timestamptz not null, "expires_at" timestamptz not null, "user_agent" varchar(300) null, primary key ("token_hash"));`);
    this.addSql(`comment on column "session"."token_hash" is '令牌散列 — SHA-256 of the token; the token itself is not stored';`);
    this.addSql(`comment on column "session"."user_id" is '用户 — who signed in';`);
    this.addSql(`comment on column "session"."created_at" is '登录时间 — start of the session';`);
    this.addSql(`comment on column "session"."last_used_at" is '最近使用 — last request, to the minute';`);
    this.addSql(`comment on column "session"."expires_at" is '到期 — absolute end';`);
    this.addSql(`comment on column "session"."user_agent" is '客户端 — browser or program';`);
    this.addSql(`create index "session_user_id_index" on "session" ("user_id");`);

    this.addSql(`create table "policy_version" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'DRAFT', "key" varchar(80) not null, "value" jsonb not null, "valid_from" date not null, "reason" varchar(500) not null, "owner_id" uuid not null, "approved_at" timestamptz null, primary key ("id"));`);
    this.addSql(`comment on column "policy_version"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(`comment on column "policy_version"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`);
    this.addSql(`comment on column "policy_version"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "policy_version"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "policy_version"."status" is '状态 — only an approved version is ever in force';`);
    this.addSql(`comment on column "policy_version"."key" is '政策项 — key of the setting';`);
    this.addSql(`comment on column "policy_version"."value" is '取值 — the value, in the form the setting prescribes';`);
    this.addSql(`comment on column "policy_version"."valid_from" is '生效日 — first day it counts';`);
    this.addSql(`comment on column "policy_version"."reason" is '理由 — why it is changed';`);
    this.addSql(`comment on column "policy_version"."owner_id" is '提出人 — who proposes it';`);
    this.addSql(`comment on column "policy_version"."approved_at" is '批准时间 — when it was approved';`);
    this.addSql(`create index "policy_version_status_index" on "policy_version" ("status");`);
    this.addSql(`create index "policy_version_key_index" on "policy_version" ("key");`);
    this.addSql(`alter table "policy_version" add constraint "policy_version_status_check" check ("status" in ('DRAFT', 'SUBMITTED', 'APPROVED', 'WITHDRAWN'));`);

    this.addSql(`create table "deputy" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "absentee_id" uuid not null, "deputy_id" uuid not null, "valid_from" date not null, "valid_to" date not null, "reason" varchar(200) not null, primary key ("id"));`);
    this.addSql(`comment on column "deputy"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(`comment on column "deputy"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`);
    this.addSql(`comment on column "deputy"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "deputy"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "deputy"."absentee_id" is '缺席人 — who is away';`);
    this.addSql(`comment on column "deputy"."deputy_id" is '代理人 — who acts instead';`);
    this.addSql(`comment on column "deputy"."valid_from" is '开始日 — first day';`);
    this.addSql(`comment on column "deputy"."valid_to" is '结束日 — last day, inclusive';`);
    this.addSql(`comment on column "deputy"."reason" is '理由 — why';`);

    this.addSql(`create table "department" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" varchar(120) null, "imported_from" varchar(60) null, "code" varchar(30) not null, "name" varchar(80) not null, "name_en" varchar(80) null, "parent_id" uuid null, "head_id" uuid null, primary key ("id"));`);
    this.addSql(`comment on column "department"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(`comment on column "department"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`);
    this.addSql(`comment on column "department"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "department"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "department"."external_id" is '外部编号 — id in the system the record was imported from';`);
    this.addSql(`comment on column "department"."imported_from" is '导入来源 — name of the import; empty for records made here';`);
    this.addSql(`comment on column "department"."code" is '部门代码 — short code of the department';`);
    this.addSql(`comment on column "department"."name" is '部门名称 — name in Chinese';`);
    this.addSql(`comment on column "department"."name_en" is '英文名称 — name in English';`);
    this.addSql(`comment on column "department"."parent_id" is '上级部门 — the department it is under';`);
    this.addSql(`comment on column "department"."head_id" is '负责人 — head of the department';`);
    this.addSql(`create index "department_external_id_index" on "department" ("external_id");`);
    this.addSql(`alter table "department" add constraint "department_code_unique" unique ("code");`);

    this.addSql(`create table "approval" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'RUNNING', "document_type" varchar(60) not null, "record_type" varchar(60) not null, "record_id" uuid not null, "steps" jsonb not null, "current_step" int not null default 0, "requested_by_id" uuid not null, "preparers" uuid[] not null, "ended_at" timestamptz null, primary key ("id"));`);
    this.addSql(`comment on column "approval"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(`comment on column "approval"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`);
    this.addSql(`comment on column "approval"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "approval"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "approval"."status" is '状态 — running, or how it ended';`);
    this.addSql(`comment on column "approval"."document_type" is '单据类型 — kind of document';`);
    this.addSql(`comment on column "approval"."record_type" is '对象类型 — type of the record';`);
    this.addSql(`comment on column "approval"."record_id" is '对象 — the record decided on';`);
    this.addSql(`comment on column "approval"."steps" is '步骤 — the chain as it was when the approval began';`);
    this.addSql(`comment on column "approval"."current_step" is '当前步骤 — index of the step that is open';`);
    this.addSql(`comment on column "approval"."requested_by_id" is '提交人 — who asked; may not decide';`);
    this.addSql(`comment on column "approval"."preparers" is '经办人 — everybody who prepared the document; none of them may decide';`);
    this.addSql(`comment on column "approval"."ended_at" is '结束时间 — when it was decided or withdrawn';`);
    this.addSql(`create index "approval_record_id_index" on "approval" ("record_id");`);
    this.addSql(`alter table "approval" add constraint "approval_status_check" check ("status" in ('RUNNING', 'APPROVED', 'REJECTED', 'WITHDRAWN'));`);

    this.addSql(`create table "task" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "status" text not null default 'OPEN', "kind" text not null, "title" varchar(200) not null, "title_en" varchar(200) not null, "record_type" varchar(60) not null, "record_id" uuid not null, "approval_id" uuid null, "step_index" int null, "role" text null, "assignee_id" uuid null, "due_at" timestamptz null, "escalated_at" timestamptz null, "decision" text null, "opinion" varchar(500) null, "decided_by_id" uuid null, "on_behalf_of_id" uuid null, "decided_at" timestamptz null, primary key ("id"));`);
    this.addSql(`comment on column "task"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(`comment on column "task"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`);
    this.addSql(`comment on column "task"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "task"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "task"."status" is '状态 — open until somebody does it';`);
    this.addSql(`comment on column "task"."kind" is '类别 — decide, act, be reminded, or hear of a delay';`);
    this.addSql(`comment on column "task"."title" is '标题 — what is to be done, in Chinese';`);
    this.addSql(`comment on column "task"."title_en" is '英文标题 — what is to be done, in English';`);
    this.addSql(`comment on column "task"."record_type" is '对象类型 — type of the record it is about';`);
    this.addSql(`comment on column "task"."record_id" is '对象 — the record it is about';`);
    this.addSql(`comment on column "task"."approval_id" is '审批 — the approval it is a step of';`);
    this.addSql(`comment on column "task"."step_index" is '步骤序号 — the step of the approval';`);
    this.addSql(`comment on column "task"."role" is '角色 — anybody with this role may do it';`);
    this.addSql(`comment on column "task"."assignee_id" is '责任人 — this person does it';`);
    this.addSql(`comment on column "task"."due_at" is '截止时间 — by when';`);
    this.addSql(`comment on column "task"."escalated_at" is '升级时间 — when it was reported as late';`);
    this.addSql(`comment on column "task"."decision" is '决定 — what was decided';`);
    this.addSql(`comment on column "task"."opinion" is '意见 — the opinion given with it';`);
    this.addSql(`comment on column "task"."decided_by_id" is '办理人 — who did it';`);
    this.addSql(`comment on column "task"."on_behalf_of_id" is '代理 — the absent person a deputy acted for';`);
    this.addSql(`comment on column "task"."decided_at" is '办理时间 — when it was done';`);
    this.addSql(`create index "task_record_id_index" on "task" ("record_id");`);
    this.addSql(`create index "task_role_index" on "task" ("role");`);
    this.addSql(`create index "task_due_at_index" on "task" ("due_at");`);
    this.addSql(`alter table "task" add constraint "task_status_check" check ("status" in ('OPEN', 'DONE', 'CANCELLED'));`);
    this.addSql(`alter table "task" add constraint "task_kind_check" check ("kind" in ('APPROVAL', 'ACTION', 'REMINDER', 'ESCALATION'));`);
    this.addSql(`alter table "task" add constraint "task_role_check" check ("role" in ('SALESPERSON', 'SALES_ASSISTANT', 'FRONT_DESK', 'SALES_OPS', 'SALES_ADMIN', 'CONTRACT_ADMIN', 'SALES_MANAGER', 'HEAD_OF_SALES', 'SALES_DIRECTOR', 'KEY_ACCOUNT_MANAGER', 'MERCHANDISER', 'ORDER_ADMIN', 'LOGISTICS', 'PLANNER', 'PRODUCTION', 'TECHNICAL', 'QUALITY', 'PURCHASER', 'WAREHOUSE', 'SECURITY', 'FINANCE', 'AR_ACCOUNTANT', 'CREDIT_CONTROLLER', 'LEGAL', 'SEAL_KEEPER', 'AFTER_SALES', 'ARCHIVIST', 'DEPUTY_GM_SALES', 'DEPUTY_GM_FINANCE', 'GM', 'OPERATIONS_MEETING', 'SUPERVISOR', 'BI_READER', 'ADMIN'));`);
    this.addSql(`alter table "task" add constraint "task_decision_check" check ("decision" in ('APPROVE', 'APPROVE_WITH_CONDITION', 'REJECT', 'RETURN'));`);

    this.addSql(`create table "api_key" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz not null, "updated_at" timestamptz not null, "name" varchar(80) not null, "owner_id" uuid not null, "prefix" varchar(16) not null, "token_hash" varchar(64) not null, "permissions" text[] not null, "expires_at" timestamptz not null, "last_used_at" timestamptz null, "revoked_at" timestamptz null, primary key ("id"));`);
    this.addSql(`comment on column "api_key"."id" is '标识 — record id (UUIDv7)';`);
    this.addSql(`comment on column "api_key"."version" is '版本 — optimistic lock: send it back with a change; a stale one is refused';`);
    this.addSql(`comment on column "api_key"."created_at" is '创建时间 — when the record was made';`);
    this.addSql(`comment on column "api_key"."updated_at" is '更新时间 — when the record last changed';`);
    this.addSql(`comment on column "api_key"."name" is '名称 — what the key is for';`);
    this.addSql(`comment on column "api_key"."owner_id" is '创建人 — the key can never do more than this person';`);
    this.addSql(`comment on column "api_key"."prefix" is '前缀 — first characters, to recognise it';`);
    this.addSql(`comment on column "api_key"."token_hash" is '密钥散列 — never leaves the database';`);
    this.addSql(`comment on column "api_key"."permissions" is '权限 — what it may do, no wider than its creator';`);
    this.addSql(`comment on column "api_key"."expires_at" is '到期 — after this moment it is refused';`);
    this.addSql(`comment on column "api_key"."last_used_at" is '最近使用 — last request, to the minute';`);
    this.addSql(`comment on column "api_key"."revoked_at" is '吊销时间 — when it was withdrawn';`);
    this.addSql(`alter table "api_key" add constraint "api_key_token_hash_unique" unique ("token_hash");`);

    this.addSql(`alter table "app_user" add constraint "app_user_department_id_foreign" foreign key ("department_id") references "department" ("id") on delete set null;`);
    this.addSql(`alter table "app_user" add constraint "app_user_manager_id_foreign" foreign key ("manager_id") references "app_user" ("id") on delete set null;`);

    this.addSql(`alter table "session" add constraint "session_user_id_foreign" foreign key ("user_id") references "app_user" ("id");`);

    this.addSql(`alter table "policy_version" add constraint "policy_version_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`);

    this.addSql(`alter table "deputy" add constraint "deputy_absentee_id_foreign" foreign key ("absentee_id") references "app_user" ("id");`);
    this.addSql(`alter table "deputy" add constraint "deputy_deputy_id_foreign" foreign key ("deputy_id") references "app_user" ("id");`);

    this.addSql(`alter table "department" add constraint "department_parent_id_foreign" foreign key ("parent_id") references "department" ("id") on delete set null;`);
    this.addSql(`alter table "department" add constraint "department_head_id_foreign" foreign key ("head_id") references "app_user" ("id") on delete set null;`);

    this.addSql(`alter table "approval" add constraint "approval_requested_by_id_foreign" foreign key ("requested_by_id") references "app_user" ("id");`);

    this.addSql(`alter table "task" add constraint "task_approval_id_foreign" foreign key ("approval_id") references "approval" ("id") on delete set null;`);
    this.addSql(`alter table "task" add constraint "task_assignee_id_foreign" foreign key ("assignee_id") references "app_user" ("id") on delete set null;`);
    this.addSql(`alter table "task" add constraint "task_decided_by_id_foreign" foreign key ("decided_by_id") references "app_user" ("id") on delete set null;`);
    this.addSql(`alter table "task" add constraint "task_on_behalf_of_id_foreign" foreign key ("on_behalf_of_id") references "app_user" ("id") on delete set null;`);

    this.addSql(`alter table "api_key" add constraint "api_key_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id");`);
  }

}
