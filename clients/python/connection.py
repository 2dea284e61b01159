"""What the tests share: where the server is, and tables that are gone afterwards."""

import itertools
import os

import boto3
from botocore.config import Config

ENDPOINT = os.environ["AWS_ENDPOINT_URL_DYNAMODB"]
VERIFIED = {"verified": True, "any": False}[os.environ["SIGNATURES"]]

_numbers = itertools.count(1)


def settings(**more):
    # Debian's boto3 is older than the environment variables that name endpoints.
    return {"endpoint_url": ENDPOINT, "config": Config(retries={"max_attempts": 1}), **more}


def client(service="dynamodb", **more):
    return boto3.client(service, **settings(**more))


def resource():
    return boto3.resource("dynamodb", **settings())


def create_table(test):
    """A table with partition key, sort key, an index by "group" and "sort", and a stream; deleted after the test."""
    name = f"clients-python-{os.getpid()}-{next(_numbers)}"
    dynamodb = client()
    dynamodb.create_table(
        TableName=name,
        BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[
            {"AttributeName": "pk", "AttributeType": "S"},
            {"AttributeName": "sk", "AttributeType": "N"},
            {"AttributeName": "group", "AttributeType": "S"},
        ],
        KeySchema=[
            {"AttributeName": "pk", "KeyType": "HASH"},
            {"AttributeName": "sk", "KeyType": "RANGE"},
        ],
        GlobalSecondaryIndexes=[
            {
                "IndexName": "by-group",
                "KeySchema": [
                    {"AttributeName": "group", "KeyType": "HASH"},
                    {"AttributeName": "sk", "KeyType": "RANGE"},
                ],
                "Projection": {"ProjectionType": "ALL"},
            }
        ],
        StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"},
    )
    test.addCleanup(dynamodb.delete_table, TableName=name)
    dynamodb.get_waiter("table_exists").wait(TableName=name, WaiterConfig={"Delay": 1, "MaxAttempts": 20})
    return name
