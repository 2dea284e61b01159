"""boto3's resource, which speaks in Python's own values."""

import unittest
from decimal import Decimal

from boto3.dynamodb.conditions import Attr, Key

from connection import create_table, resource


class ResourceTest(unittest.TestCase):
    def setUp(self):
        self.table = resource().Table(create_table(self))

    def test_writes_in_batches_and_queries_by_conditions(self):
        with self.table.batch_writer(overwrite_by_pkeys=["pk", "sk"]) as batch:
            for number in range(60):
                batch.put_item(Item={"pk": "batch", "sk": number, "group": f"g{number % 3}", "even": number % 2 == 0})
            batch.put_item(Item={"pk": "batch", "sk": 59, "group": "last"})
            batch.delete_item(Key={"pk": "batch", "sk": 58})

        answer = self.table.query(
            KeyConditionExpression=Key("pk").eq("batch") & Key("sk").gte(54),
            FilterExpression=Attr("even").exists() & ~Attr("group").eq("g0"),
            ProjectionExpression="sk, even",
        )
        self.assertEqual(answer["Items"], [{"sk": Decimal(55), "even": False}, {"sk": Decimal(56), "even": True}])
        self.assertEqual(answer["ScannedCount"], 5)
        self.assertEqual(self.table.query(IndexName="by-group", KeyConditionExpression=Key("group").eq("last"))["Count"], 1)
        self.assertEqual(self.table.scan(Select="COUNT")["Count"], 59)

    def test_translates_values(self):
        item = {
            "pk": "values",
            "sk": Decimal("1"),
            "map": {"list": [Decimal("1.5"), None, True, {"deep": "er"}]},
            "set": {"a", "b"},
        }
        self.table.put_item(Item=item)
        self.assertEqual(self.table.get_item(Key={"pk": "values", "sk": 1})["Item"], item)

    def test_updates_and_returns(self):
        self.table.put_item(Item={"pk": "u", "sk": 1, "map": {"a": 1, "b": 2}})
        answer = self.table.update_item(
            Key={"pk": "u", "sk": 1},
            UpdateExpression="SET #m.a = #m.a + :n REMOVE #m.b",
            ConditionExpression=Attr("map.b").eq(2),
            ExpressionAttributeNames={"#m": "map"},
            ExpressionAttributeValues={":n": 41},
            ReturnValues="ALL_NEW",
        )
        self.assertEqual(answer["Attributes"]["map"], {"a": 42})
        deleted = self.table.delete_item(Key={"pk": "u", "sk": 1}, ReturnValues="ALL_OLD")
        self.assertEqual(deleted["Attributes"]["map"], {"a": 42})

    def test_reads_a_batch_of_large_items(self):
        for number in range(4):
            self.table.put_item(Item={"pk": "large", "sk": number, "text": str(number) * 300_000})
        answer = self.table.meta.client.batch_get_item(
            RequestItems={self.table.name: {"Keys": [{"pk": "large", "sk": number} for number in range(5)]}}
        )
        found = {int(item["sk"]): item["text"] for item in answer["Responses"][self.table.name]}
        self.assertEqual(found, {number: str(number) * 300_000 for number in range(4)})
        self.assertEqual(answer["UnprocessedKeys"], {})

    def test_describes_itself(self):
        self.table.reload()
        self.assertEqual(self.table.table_status, "ACTIVE")
        self.assertEqual(self.table.key_schema[1], {"AttributeName": "sk", "KeyType": "RANGE"})
        self.assertIn(self.table.name, [table.name for table in resource().tables.all()])


if __name__ == "__main__":
    unittest.main()
