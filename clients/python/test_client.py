"""boto3's client, which speaks in attribute values."""

import unittest

from botocore.exceptions import ClientError

from connection import VERIFIED, client, create_table


def key(pk, sk):
    return {"pk": {"S": pk}, "sk": {"N": str(sk)}}


class ClientTest(unittest.TestCase):
    def setUp(self):
        self.dynamodb = client()
        self.table = create_table(self)

    def put(self, pk, sk, **attributes):
        self.dynamodb.put_item(TableName=self.table, Item={**key(pk, sk), **attributes})

    def refused(self, code, call, **request):
        with self.assertRaises(ClientError) as caught:
            call(**request)
        self.assertEqual(caught.exception.response["Error"]["Code"], code)
        return caught.exception.response

    def test_describes_and_lists_tables(self):
        table = self.dynamodb.describe_table(TableName=self.table)["Table"]

        self.assertEqual(table["TableStatus"], "ACTIVE")
        self.assertEqual(table["TableArn"].split(":")[3:], ["eu-north-1", "000000000000", f"table/{self.table}"])
        self.assertEqual([index["IndexName"] for index in table["GlobalSecondaryIndexes"]], ["by-group"])
        pages = self.dynamodb.get_paginator("list_tables").paginate(PaginationConfig={"PageSize": 1})
        self.assertIn(self.table, [name for page in pages for name in page["TableNames"]])

    def test_keeps_values_of_every_type(self):
        item = {
            **key("values", 1),
            "string": {"S": "Å \u00df \U0001f600 \u0000"},
            "number": {"N": "-1.2345678901234567890123456789012345678E-100"},
            "binary": {"B": bytes(range(256))},
            "flag": {"BOOL": False},
            "nothing": {"NULL": True},
            "list": {"L": [{"S": ""}, {"M": {}}]},
            "map": {"M": {"a": {"L": [{"N": "1"}]}}},
        }
        sets = {"strings": {"SS": ["a", "b"]}, "numbers": {"NS": ["1", "2.5"]}, "binaries": {"BS": [b"a", b"b"]}}
        self.dynamodb.put_item(TableName=self.table, Item={**item, **sets})

        read = self.dynamodb.get_item(TableName=self.table, Key=key("values", 1), ConsistentRead=True)["Item"]
        read_sets = {name: {kind: sorted(values) for kind, values in read.pop(name).items()} for name in sets}
        number = read["number"].pop("N")
        self.assertEqual(float(number), float(item["number"].pop("N")))
        self.assertIn("12345678901234567890123456789012345678", number.replace(".", ""))
        self.assertEqual(read, item)
        self.assertEqual(read_sets, sets)

    def test_updates_on_a_condition(self):
        self.put("updates", 1, count={"N": "1"})
        update = {
            "TableName": self.table,
            "Key": key("updates", 1),
            "UpdateExpression": "ADD #c :one SET tags = list_append(if_not_exists(tags, :none), :tag)",
            "ConditionExpression": "#c < :two",
            "ExpressionAttributeNames": {"#c": "count"},
            "ExpressionAttributeValues": {
                ":one": {"N": "1"},
                ":two": {"N": "2"},
                ":none": {"L": []},
                ":tag": {"L": [{"S": "new"}]},
            },
        }
        updated = self.dynamodb.update_item(**update, ReturnValues="UPDATED_NEW")
        self.assertEqual(updated["Attributes"], {"count": {"N": "2"}, "tags": {"L": [{"S": "new"}]}})

        response = self.refused("ConditionalCheckFailedException", self.dynamodb.update_item, **update)
        self.assertEqual(response["Error"]["Message"], "The conditional request failed")
        self.assertEqual(response["ResponseMetadata"]["HTTPStatusCode"], 400)
        self.assertEqual(len(response["ResponseMetadata"]["RequestId"]), 52)

    def test_queries_and_scans_page_by_page(self):
        for number in range(23):
            self.put("pages", number, group={"S": "even" if number % 2 == 0 else "odd"}, text={"S": "x" * 100})
        query = self.dynamodb.get_paginator("query").paginate(
            TableName=self.table,
            IndexName="by-group",
            KeyConditionExpression="#g = :g AND sk BETWEEN :from AND :to",
            ExpressionAttributeNames={"#g": "group"},
            ExpressionAttributeValues={":g": {"S": "odd"}, ":from": {"N": "3"}, ":to": {"N": "19"}},
            ScanIndexForward=False,
            PaginationConfig={"PageSize": 4},
        )
        pages = [[int(item["sk"]["N"]) for item in page["Items"]] for page in query]
        self.assertEqual(pages, [[19, 17, 15, 13], [11, 9, 7, 5], [3]])

        found = []
        for segment in range(3):
            scan = self.dynamodb.get_paginator("scan").paginate(
                TableName=self.table, Segment=segment, TotalSegments=3, PaginationConfig={"PageSize": 5}
            )
            found += [int(item["sk"]["N"]) for page in scan for item in page["Items"]]
        self.assertEqual(sorted(found), list(range(23)))

    def test_commits_and_cancels_transactions(self):
        self.put("accounts", 1, amount={"N": "10"})
        self.put("accounts", 2, amount={"N": "0"})

        def transfer(amount, token):
            def change(sk, sign):
                return {
                    "Update": {
                        "TableName": self.table,
                        "Key": key("accounts", sk),
                        "UpdateExpression": f"SET amount = amount {sign} :a",
                        "ConditionExpression": "amount >= :a" if sign == "-" else "attribute_exists(pk)",
                        "ExpressionAttributeValues": {":a": {"N": str(amount)}},
                        "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
                    }
                }

            return {"TransactItems": [change(1, "-"), change(2, "+")], "ClientRequestToken": token}

        self.dynamodb.transact_write_items(**transfer(6, self.table[-36:]))
        self.dynamodb.transact_write_items(**transfer(6, self.table[-36:]))
        response = self.refused(
            "TransactionCanceledException", self.dynamodb.transact_write_items, **transfer(5, "other")
        )
        self.assertEqual(
            [reason["Code"] for reason in response["CancellationReasons"]], ["ConditionalCheckFailed", "None"]
        )
        self.assertEqual(response["CancellationReasons"][0]["Item"]["amount"], {"N": "4"})

        read = self.dynamodb.transact_get_items(
            TransactItems=[{"Get": {"TableName": self.table, "Key": key("accounts", sk)}} for sk in (1, 2, 3)]
        )
        self.assertEqual([item.get("Item", {}).get("amount") for item in read["Responses"]], [{"N": "4"}, {"N": "6"}, None])

    def test_reads_the_stream(self):
        self.put("stream", 1, value={"S": "old"})
        self.put("stream", 1, value={"S": "new"})
        self.dynamodb.delete_item(TableName=self.table, Key=key("stream", 1))
        streams = client("dynamodbstreams")
        arn = self.dynamodb.describe_table(TableName=self.table)["Table"]["LatestStreamArn"]
        shards = streams.describe_stream(StreamArn=arn)["StreamDescription"]["Shards"]
        records = []
        for shard in shards:
            iterator = streams.get_shard_iterator(
                StreamArn=arn, ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
            )["ShardIterator"]
            records += streams.get_records(ShardIterator=iterator)["Records"]

        self.assertEqual([record["eventName"] for record in records], ["INSERT", "MODIFY", "REMOVE"])
        self.assertEqual(records[1]["dynamodb"]["OldImage"]["value"], {"S": "old"})
        self.assertEqual(records[1]["dynamodb"]["NewImage"]["value"], {"S": "new"})
        self.assertEqual(records[0]["awsRegion"], "eu-north-1")

    def test_executes_statements(self):
        for number in range(5):
            self.dynamodb.execute_statement(
                Statement=f"INSERT INTO \"{self.table}\" VALUE {{'pk': ?, 'sk': ?}}",
                Parameters=[{"S": "statements"}, {"N": str(number)}],
            )
        page = {"Limit": 2}
        found = []
        while True:
            answer = self.dynamodb.execute_statement(
                Statement=f"SELECT sk FROM \"{self.table}\" WHERE pk = 'statements' AND sk > 0", **page
            )
            found += [int(item["sk"]["N"]) for item in answer["Items"]]
            if "NextToken" not in answer:
                break
            page["NextToken"] = answer["NextToken"]
        self.assertEqual(found, [1, 2, 3, 4])

    def test_tells_errors_apart(self):
        with self.assertRaises(self.dynamodb.exceptions.ResourceNotFoundException):
            self.dynamodb.describe_table(TableName="clients-none")
        response = self.refused(
            "ValidationException", self.dynamodb.get_item, TableName=self.table, Key={"pk": {"S": "only"}}
        )
        self.assertEqual(response["Error"]["Message"], "The provided key element does not match the schema")

    def test_has_to_know_the_secret_where_signatures_are_verified(self):
        guessing = client(aws_access_key_id="reader", aws_secret_access_key="guessed")
        if VERIFIED:
            self.refused("InvalidSignatureException", guessing.list_tables)
        else:
            self.assertIn("TableNames", guessing.list_tables())

    def test_may_do_what_its_key_permits(self):
        reader = client(aws_access_key_id="reader", aws_secret_access_key="reader secret")
        self.put("limits", 1)
        self.assertIn("Item", reader.get_item(TableName=self.table, Key=key("limits", 1)))
        request = {"TableName": self.table, "Key": key("limits", 1)}
        if VERIFIED:
            response = self.refused("AccessDeniedException", reader.delete_item, **request)
            self.assertIn("is not authorized to perform: dynamodb:DeleteItem", response["Error"]["Message"])
        else:
            reader.delete_item(**request)
            self.assertNotIn("Item", reader.get_item(TableName=self.table, Key=key("limits", 1)))


if __name__ == "__main__":
    unittest.main()
