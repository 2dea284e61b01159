# The table app-prod, written by trestle infra terraform from its design.
# It takes Terraform 1.5 or newer, and the AWS provider 5.0 or newer.
import {
  to = aws_dynamodb_table.app-prod
  id = "app-prod"
}

resource "aws_dynamodb_table" "app-prod" {
  name         = "app-prod"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "pk"
  range_key    = "sk"

  attribute {
    name = "pk"
    type = "S"
  }

  attribute {
    name = "sk"
    type = "S"
  }

  ttl {
    attribute_name = "expiresAt"
    enabled        = true
  }

  lifecycle {
    ignore_changes = [
      attribute,
      global_secondary_index,
    ]
  }
}
