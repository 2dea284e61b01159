package dev.trestle.cli.workbench;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/**
 * A global secondary index of a model's table.
 *
 * @param name the index's name
 * @param key its key
 * @param projection the attributes that it holds
 * @param throughput its provisioned throughput; absent if the table is billed by request
 */
record ModelIndex(String name, KeySchema key, Projection projection, Optional<ProvisionedThroughput> throughput) {}
