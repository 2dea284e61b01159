terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
    archive = {
      source  = "hashicorp/archive"
      version = ">= 2.4"
    }
  }
}

provider "aws" {
  region = var.region
}

variable "region" {
  type    = string
  default = "${region}"
}

variable "table_name" {
  type    = string
  default = "${tableName}"
}

// The migrations make and change the table: mvn trestle:migrate comes before terraform apply.
data "aws_dynamodb_table" "app" {
  name = var.table_name
}

data "aws_iam_policy_document" "assume" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

// What the function does with the table, connecting included; nothing here changes tables.
data "aws_iam_policy_document" "table" {
  statement {
    actions = [
      "dynamodb:BatchGetItem",
      "dynamodb:BatchWriteItem",
      "dynamodb:ConditionCheckItem",
      "dynamodb:DeleteItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "dynamodb:UpdateItem",
    ]
    resources = [
      data.aws_dynamodb_table.app.arn,
      "${data.aws_dynamodb_table.app.arn}/index/*",
    ]
  }
}

resource "aws_iam_role" "users" {
  name               = "${artifactId}-users"
  assume_role_policy = data.aws_iam_policy_document.assume.json
}

resource "aws_iam_role_policy" "table" {
  name   = "table"
  role   = aws_iam_role.users.id
  policy = data.aws_iam_policy_document.table.json
}

resource "aws_iam_role_policy_attachment" "logs" {
  role       = aws_iam_role.users.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
}

data "archive_file" "function" {
  type        = "zip"
  source_dir  = "${path.module}/../target/function"
  output_path = "${path.module}/../target/function.zip"
}

resource "aws_lambda_function" "users" {
  function_name    = "${artifactId}-users"
  role             = aws_iam_role.users.arn
  runtime          = "java21"
  handler          = "${package}.UserHandler::handleRequest"
  filename         = data.archive_file.function.output_path
  source_code_hash = data.archive_file.function.output_base64sha256
  memory_size      = 1024
  timeout          = 30
  publish          = true

  snap_start {
    apply_on = "PublishedVersions"
  }

  environment {
    variables = {
      TRESTLE_DEPLOYMENT = "prod"
      TRESTLE_TABLE_NAME = data.aws_dynamodb_table.app.name
    }
  }
}
