package dev.trestle.infrastructure.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.infrastructure.SampleTable;
import dev.trestle.infrastructure.drift.Difference;
import dev.trestle.infrastructure.shape.TableShape;
import dev.trestle.infrastructure.text.UnreadableFileException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerraformFilesTest {

    private static final TableShape APP = SampleTable.APP.shape();

    private static final String WITH_VARIABLES = """
            resource "aws_dynamodb_table" "app" {
              name         = var.name
              billing_mode = local.billing
              hash_key     = local.keys_of_all
              range_key    = "sk"
              attribute {
                name = "pk"
                type = "S"
              }
              attribute {
                name = "sk"
                type = var.type
              }
              attribute {
                name = "gsi1pk"
                type = "S"
              }
              attribute {
                name = "gsi1sk"
                type = "S"
              }
              global_secondary_index {
                name            = "gsi1"
                hash_key        = "gsi1pk"
                range_key       = "gsi1sk"
                projection_type = "ALL"
              }
              ttl {
                attribute_name = "expiresAt"
                enabled        = var.expires
              }
            }
            """;

    @Test
    void takesVariablesAtTheirDefaultsFromAllFiles() {
        TerraformFiles files = TerraformFiles.read("infra", Map.of("main.tf", WITH_VARIABLES, "variables.tf", """
                variable "name" { default = "app-prod" }
                variable "type" { default = "S" }
                variable "expires" { default = true }
                locals {
                  billing     = "PAY_PER_REQUEST"
                  keys_of_all = local.key
                  key         = "pk"
                }
                """));

        assertThat(files.drift(APP, Optional.empty()).differences()).isEmpty();
    }

    @Test
    void takesWhatHasToBeComputedForADifference() {
        TerraformFiles files = TerraformFiles.read("infra", Map.of("main.tf", WITH_VARIABLES));

        assertThat(files.drift(APP, Optional.of("aws_dynamodb_table.app")).differences())
                .containsExactly(
                        new Difference(
                                "key", "pk S HASH, sk S RANGE", "${local.keys_of_all} ? HASH, sk ${var.type} RANGE"),
                        new Difference("timeToLive", "expiresAt", "${var.expires}"));
    }

    @Test
    void takesDynamicBlocksForDifferences() {
        TerraformFiles files = TerraformFiles.read(
                "infra",
                Map.of(
                        "main.tf",
                        TerraformTable.resource(APP, TerraformOptions.STANDARD)
                                .replaceFirst("  ttl \\{\n", "  dynamic \"ttl\" {\n")
                                .replaceFirst(
                                        "  global_secondary_index \\{\n", "  dynamic \"global_secondary_index\" {\n")));

        assertThat(files.drift(APP, Optional.empty()).differences())
                .extracting(Difference::place)
                .contains("timeToLive", "index.gsi1.key", "index.${dynamic}.key");
    }

    @Test
    void namesTheTablesThatThereAre() {
        TerraformFiles files = TerraformFiles.read("infra", Map.of("main.tf", """
                resource "aws_dynamodb_table" "one" { name = "one" }
                resource "aws_dynamodb_table" "two" { name = "two" }
                """));

        assertThatThrownBy(() -> files.drift(APP, Optional.empty()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("app-prod")
                .hasMessageContaining("only aws_dynamodb_table.one, aws_dynamodb_table.two");
        assertThatThrownBy(() -> files.drift(APP, Optional.of("aws_dynamodb_table.three")))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("no table aws_dynamodb_table.three");
    }

    @Test
    void leavesIndexesToMigrations() {
        String written = TerraformTable.resource(APP, new TerraformOptions(TerraformOptions.Provider.V6, false, true));

        assertThat(written).doesNotContain("gsi1").contains("      attribute,\n      global_secondary_index,\n");
        assertThat(TerraformFiles.read("main.tf", Map.of("main.tf", written))
                        .drift(APP, Optional.empty())
                        .differences())
                .extracting(Difference::place)
                .containsExactly("index.gsi1.key", "index.gsi1.projection");
    }

    @Test
    void refusesAKeyOfSeveralAttributesForTheOlderProvider() {
        assertThatThrownBy(() -> TerraformTable.resource(
                        SampleTable.LEDGER.shape(), new TerraformOptions(TerraformOptions.Provider.V5, false, false)))
                .isInstanceOf(TerraformException.class)
                .hasMessageContaining("by-text")
                .hasMessageContaining("account, text, number")
                .hasMessageContaining("6.29");
    }
}
