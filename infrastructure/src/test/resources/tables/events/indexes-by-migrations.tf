# The table 2024.events, written by trestle infra terraform from its design.
# It takes Terraform 1.5 or newer, and the AWS provider 5.0 or newer.
import {
  to = aws_dynamodb_table._2024_events
  id = "2024.events"
}

resource "aws_dynamodb_table" "_2024_events" {
  name                        = "2024.events"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "no"
  table_class                 = "STANDARD"
  deletion_protection_enabled = false
  stream_enabled              = false

  attribute {
    name = "no"
    type = "N"
  }

  ttl {
    attribute_name = "until"
    enabled        = true
  }

  point_in_time_recovery {
    enabled = false
  }

  server_side_encryption {
    enabled = false
  }

  lifecycle {
    ignore_changes = [
      attribute,
      global_secondary_index,
    ]
  }
}
