# The table app-prod, which code makes, written by trestle infra terraform from its design.
data "aws_dynamodb_table" "app-prod" {
  name = "app-prod"

  lifecycle {
    postcondition {
      condition     = self.hash_key == "pk" && self.range_key == "sk"
      error_message = "The table app-prod does not have the key of its design."
    }
  }
}
