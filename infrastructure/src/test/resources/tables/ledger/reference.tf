# The table ledger, which code makes, written by trestle infra terraform from its design.
data "aws_dynamodb_table" "ledger" {
  name = "ledger"

  lifecycle {
    postcondition {
      condition     = self.hash_key == "pk" && self.range_key == "sk"
      error_message = "The table ledger does not have the key of its design."
    }
  }
}
