# The table ledger, written by trestle infra terraform from its design.
# It takes Terraform 1.5 or newer, and the AWS provider 6.29 or newer.
variable "ledger_kms_key_arn" {
  type        = string
  description = "The ARN of the key that encrypts the table ledger."
}

resource "aws_dynamodb_table" "ledger" {
  name                        = "ledger"
  billing_mode                = "PROVISIONED"
  read_capacity               = 5
  write_capacity              = 2
  hash_key                    = "pk"
  range_key                   = "sk"
  table_class                 = "STANDARD_INFREQUENT_ACCESS"
  deletion_protection_enabled = true
  stream_enabled              = true
  stream_view_type            = "NEW_AND_OLD_IMAGES"

  attribute {
    name = "pk"
    type = "S"
  }

  attribute {
    name = "sk"
    type = "S"
  }

  attribute {
    name = "gsi1pk"
    type = "S"
  }

  attribute {
    name = "gsi1sk"
    type = "S"
  }

  attribute {
    name = "account"
    type = "S"
  }

  attribute {
    name = "text"
    type = "S"
  }

  attribute {
    name = "number"
    type = "N"
  }

  global_secondary_index {
    name            = "gsi1"
    projection_type = "KEYS_ONLY"
    read_capacity   = 5
    write_capacity  = 2

    key_schema {
      attribute_name = "gsi1pk"
      key_type       = "HASH"
    }

    key_schema {
      attribute_name = "gsi1sk"
      key_type       = "RANGE"
    }
  }

  global_secondary_index {
    name               = "by-text"
    projection_type    = "INCLUDE"
    non_key_attributes = ["by", "cents"]
    read_capacity      = 5
    write_capacity     = 2

    key_schema {
      attribute_name = "account"
      key_type       = "HASH"
    }

    key_schema {
      attribute_name = "text"
      key_type       = "HASH"
    }

    key_schema {
      attribute_name = "number"
      key_type       = "RANGE"
    }
  }

  point_in_time_recovery {
    enabled = true
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.ledger_kms_key_arn
  }

  tags = {
    "answer"      = "no"
    "cost center" = "0042"
    "owner"       = "$${team} %%{of} $$${5} \"Zoë\" \\ #1"
    "stage"       = "prod:eu"
  }

  lifecycle {
    ignore_changes = [
      read_capacity,
      write_capacity,
      global_secondary_index,
    ]
  }
}
