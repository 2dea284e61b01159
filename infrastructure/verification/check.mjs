// Shows what is written of tables to others: Terraform files to HashiCorp's own parser, templates to the types of
// CloudFormation's resources, and compares what each says; and other files to the parser alone.
// Usage: node check.mjs TABLES SYNTHESIZED [FILE.tf...]
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec';
import { parse } from '@cdktf/hcl2json';

const [tables, synthesized, ...others] = process.argv.slice(2);
const spec = await loadAwsServiceSpec();
const tableType = spec.lookup('resource', 'cloudFormationType', 'equals', 'AWS::DynamoDB::Table').only();

// --- CloudFormation's types ------------------------------------------------------------------------------------------

function checkProperties(properties, value, where) {
  for (const [name, member] of Object.entries(value)) {
    assert.ok(properties[name], `${where} has no property ${name}`);
    checkType(properties[name].type, member, `${where}.${name}`);
  }
  for (const [name, property] of Object.entries(properties)) {
    assert.ok(!property.required || name in value, `${where} lacks ${name}`);
  }
}

function checkType(type, value, where) {
  if (typeof value === 'object' && 'Ref' in value) {
    assert.equal(type.type, 'string', where);
    return;
  }
  switch (type.type) {
    case 'string':
    case 'boolean':
      return assert.equal(typeof value, type.type, where);
    case 'integer':
    case 'number':
      return assert.ok(Number.isInteger(value), `${where} is no integer`);
    case 'array':
      assert.ok(Array.isArray(value), `${where} is no list`);
      return value.forEach((element, i) => checkType(type.element, element, `${where}[${i}]`));
    case 'tag':
      return assert.deepEqual(Object.keys(value), ['Key', 'Value'], where);
    case 'ref':
      return checkProperties(spec.get('typeDefinition', type.reference.$ref).properties, value, where);
    case 'union':
      return checkType(type.types[0], value, where);
    default:
      throw new Error(`${where} is of the type ${type.type}, which is not known here`);
  }
}

function tableOf(template) {
  const resources = Object.values(template.Resources).filter((resource) => resource.Type === 'AWS::DynamoDB::Table');
  assert.equal(resources.length, 1);
  return resources[0];
}

// --- What a table is, as Terraform and as CloudFormation say it -------------------------------------------------------

/** The parser leaves what is escaped in templates as it is written. */
function text(value) {
  assert.doesNotMatch(value.replaceAll('$${', '').replaceAll('%%{', ''), /[$%]\{/, 'a template that nobody meant');
  return value.replaceAll('$${', '${').replaceAll('%%{', '%{');
}
const one = (blocks) => blocks?.[0] ?? {};
const sorted = (entries) => Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));

function ofTerraform(resource) {
  const key = (of) =>
    of.key_schema?.map((element) => [element.attribute_name, element.key_type]) ??
    [[of.hash_key, 'HASH'], [of.range_key, 'RANGE']].filter(([name]) => name);
  const encryption = one(resource.server_side_encryption);
  return {
    name: resource.name,
    billing: resource.billing_mode,
    capacity: [resource.read_capacity, resource.write_capacity],
    key: key(resource),
    attributes: sorted(resource.attribute.map((attribute) => [attribute.name, attribute.type])),
    indexes: sorted(
      (resource.global_secondary_index ?? []).map((index) => [
        index.name,
        [key(index), index.projection_type, index.non_key_attributes, index.read_capacity, index.write_capacity],
      ]),
    ),
    stream: resource.stream_enabled ? resource.stream_view_type : undefined,
    timeToLive: one(resource.ttl).attribute_name,
    recovery: one(resource.point_in_time_recovery).enabled,
    protection: resource.deletion_protection_enabled,
    tableClass: resource.table_class,
    encryption: [encryption.enabled, 'kms_key_arn' in encryption],
    tags: sorted(Object.entries(resource.tags ?? {}).map(([name, value]) => [name, text(value)])),
  };
}

function ofCloudFormation(properties) {
  const key = (of) => of.KeySchema.map((element) => [element.AttributeName, element.KeyType]);
  const units = (of) => [of.ProvisionedThroughput?.ReadCapacityUnits, of.ProvisionedThroughput?.WriteCapacityUnits];
  return {
    name: properties.TableName,
    billing: properties.BillingMode,
    capacity: units(properties),
    key: key(properties),
    attributes: sorted(properties.AttributeDefinitions.map((a) => [a.AttributeName, a.AttributeType])),
    indexes: sorted(
      (properties.GlobalSecondaryIndexes ?? []).map((index) => [
        index.IndexName,
        [key(index), index.Projection.ProjectionType, index.Projection.NonKeyAttributes, ...units(index)],
      ]),
    ),
    stream: properties.StreamSpecification?.StreamViewType,
    timeToLive: properties.TimeToLiveSpecification?.AttributeName,
    recovery: properties.PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled,
    protection: properties.DeletionProtectionEnabled,
    tableClass: properties.TableClass,
    encryption: [properties.SSESpecification?.SSEEnabled, 'KMSMasterKeyId' in (properties.SSESpecification ?? {})],
    tags: sorted((properties.Tags ?? []).map((tag) => [tag.Key, tag.Value])),
  };
}

// --- Every folder -----------------------------------------------------------------------------------------------------

let files = 0;
const byJson = (a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
for (const folder of readdirSync(tables)) {
  const read = (file) => readFileSync(join(tables, folder, file), 'utf8');
  const template = JSON.parse(read('template.json'));
  const resource = tableOf(template);
  assert.equal(resource.DeletionPolicy, 'Retain');
  checkProperties(tableType.properties, resource.Properties, `${folder}/template.json`);
  for (const file of readdirSync(join(tables, folder)).filter((name) => name.endsWith('.tf'))) {
    const parsed = await parse(file, read(file));
    files++;
    for (const written of Object.values(parsed.resource?.aws_dynamodb_table ?? {})) {
      const found = ofTerraform(written[0]);
      const wanted = ofCloudFormation(resource.Properties);
      if (file === 'table.tf') {
        assert.deepEqual(found, wanted, `${folder}/${file}`);
      } else {
        // Migrations own its indexes, and what only they need.
        const keys = new Set(wanted.key.map(([name]) => name));
        const attributes = sorted(Object.entries(wanted.attributes).filter(([name]) => keys.has(name)));
        assert.deepEqual(found, { ...wanted, indexes: {}, attributes }, `${folder}/${file}`);
        assert.deepEqual(parsed.import[0].id, wanted.name);
      }
    }
  }
  if (synthesized) {
    const made = tableOf(JSON.parse(readFileSync(join(synthesized, `${folder}.json`), 'utf8')));
    // The CDK sorts tags, and the key of the customer's own is an argument there.
    const plain = (properties) => ({
      ...properties,
      Tags: properties.Tags && [...properties.Tags].sort(byJson),
      SSESpecification: properties.SSESpecification && { ...properties.SSESpecification, KMSMasterKeyId: undefined },
    });
    assert.deepEqual(
      { ...made, Properties: plain(made.Properties) },
      { ...resource, Properties: plain(resource.Properties) },
      `${folder}, synthesized`,
    );
    files++;
  }
  files += 1;
}
assert.ok(files > 0 && existsSync(tables));

for (const file of others) {
  const parsed = await parse(file, readFileSync(file, 'utf8'));
  assert.ok(parsed.resource && parsed.data?.aws_dynamodb_table, `${file} refers to no table`);
  files++;
}
console.log(`${files} files are what Terraform's parser, CloudFormation's types and the CDK take them for`);
