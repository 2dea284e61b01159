package dev.trestle.infrastructure.terraform;

/**
 * How a table is written for Terraform.
 *
 * @param provider which version of the AWS provider is used
 * @param imported whether the table exists and is to be taken over
 * @param indexesByMigrations whether indexes are added and dropped by migrations, so that Terraform leaves them alone
 */
public record TerraformOptions(Provider provider, boolean imported, boolean indexesByMigrations) {

    /** Terraform makes the table with its indexes, with the AWS provider as it is. */
    public static final TerraformOptions STANDARD = new TerraformOptions(Provider.V6, false, false);

    /** Versions of the AWS provider that take a table differently. */
    public enum Provider {
        /** From 5.0.0 on: the key of an index is {@code hash_key} and {@code range_key}, of one attribute each. */
        V5,
        /** From 6.29.0 on: the key of an index is {@code key_schema} blocks; the older arguments are deprecated. */
        V6
    }
}
