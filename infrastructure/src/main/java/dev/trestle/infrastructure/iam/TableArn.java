package dev.trestle.infrastructure.iam;

import java.util.regex.Pattern;

/**
 * Where a table is, as its ARN names it. See "Identify AWS resources with Amazon Resource Names (ARNs)" in the AWS Identity and Access
 * Management User Guide.
 *
 * @param partition as in {@code aws}
 * @param region as in {@code eu-west-1}, or {@code *}
 * @param account twelve digits, or {@code *}
 * @param tableName the table
 */
public record TableArn(String partition, String region, String account, String tableName) {

    private static final Pattern PART = Pattern.compile("[a-z0-9-]+|\\*");

    /** Refuses what is in no ARN. */
    public TableArn {
        if (!PART.matcher(partition).matches() || !PART.matcher(region).matches()) {
            throw new IllegalArgumentException("no partition or region of an ARN: " + partition + ", " + region);
        }
        if (!account.matches("[0-9]{12}|\\*")) {
            throw new IllegalArgumentException("an account is twelve digits, or *, not " + account);
        }
    }

    @Override
    public String toString() {
        return "arn:" + partition + ":dynamodb:" + region + ":" + account + ":table/" + tableName;
    }
}
