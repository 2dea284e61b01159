data "aws_iam_policy_document" "migrating" {
  statement {
    sid    = "KeepHistoryAndChangeItems"
    effect = "Allow"

    actions = [
      "dynamodb:ConditionCheckItem",
      "dynamodb:DeleteItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "dynamodb:Scan",
      "dynamodb:UpdateItem",
    ]

    resources = [
      aws_dynamodb_table.app.arn,
    ]
  }

  statement {
    sid    = "ChangeTable"
    effect = "Allow"

    actions = [
      "dynamodb:CreateTable",
      "dynamodb:DescribeContinuousBackups",
      "dynamodb:DescribeTable",
      "dynamodb:DescribeTimeToLive",
      "dynamodb:UpdateContinuousBackups",
      "dynamodb:UpdateTable",
      "dynamodb:UpdateTimeToLive",
    ]

    resources = [
      aws_dynamodb_table.app.arn,
    ]
  }
}
