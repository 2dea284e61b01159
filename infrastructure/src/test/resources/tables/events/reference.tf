# The table 2024.events, which code makes, written by trestle infra terraform from its design.
data "aws_dynamodb_table" "_2024_events" {
  name = "2024.events"

  lifecycle {
    postcondition {
      condition     = self.hash_key == "no"
      error_message = "The table 2024.events does not have the key of its design."
    }
  }
}
