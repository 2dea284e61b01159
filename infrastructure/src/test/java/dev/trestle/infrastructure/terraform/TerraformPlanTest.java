package dev.trestle.infrastructure.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.infrastructure.SampleTable;
import dev.trestle.infrastructure.drift.Difference;
import dev.trestle.infrastructure.drift.Drift;
import dev.trestle.infrastructure.shape.TableShape;
import dev.trestle.infrastructure.text.UnreadableFileException;
import dev.trestle.infrastructure.text.YamlTree;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerraformPlanTest {

    private static final TableShape APP = SampleTable.APP.shape();

    private static final String VALUES = """
            {"name": "app-prod", "billing_mode": "PAY_PER_REQUEST", "hash_key": "pk", "range_key": "sk",
             "read_capacity": null, "stream_enabled": null, "table_class": null, "tags": null, "tags_all": {},
             "attribute": [{"name": "gsi1pk", "type": "S"}, {"name": "gsi1sk", "type": "S"},
                           {"name": "pk", "type": "S"}, {"name": "sk", "type": "S"}],
             "global_secondary_index": [{"name": "gsi1", "hash_key": "gsi1pk", "range_key": "gsi1sk",
                 "key_schema": [{"attribute_name": "gsi1pk", "key_type": "HASH"},
                                {"attribute_name": "gsi1sk", "key_type": "RANGE"}],
                 "non_key_attributes": null, "projection_type": "ALL"}],
             "local_secondary_index": [], "server_side_encryption": [],
             "point_in_time_recovery": [], "deletion_protection_enabled": null,
             "ttl": [{"attribute_name": "expiresAt", "enabled": true}]}""";

    @Test
    void findsTheTableInAnyModule() {
        assertThat(plan(inModule(VALUES), "[\"no-op\"]")
                        .drift(APP, Optional.empty())
                        .differences())
                .isEmpty();
        assertThat(plan(inModule(VALUES), "[\"no-op\"]")
                        .drift(APP, Optional.of("module.data.aws_dynamodb_table.app"))
                        .exists())
                .isFalse();
    }

    @Test
    void comparesWhatIsPlanned() {
        String values = VALUES.replace("\"ALL\"", "\"KEYS_ONLY\"")
                .replace("\"expiresAt\", \"enabled\": true", "\"\", \"enabled\": false");

        assertThat(plan(inModule(values), "[\"update\"]")
                        .drift(APP, Optional.empty())
                        .differences())
                .containsExactly(
                        new Difference("index.gsi1.projection", "ALL", "KEYS_ONLY"),
                        new Difference("timeToLive", "expiresAt", "off"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[\"delete\", \"create\"]", "[\"create\", \"delete\"]"})
    void tellsThatTheTableIsReplaced(String actions) {
        Drift drift = plan(inModule(VALUES), actions).drift(APP, Optional.empty());

        assertThat(drift.differences())
                .containsExactly(new Difference("table", "that it stays", "a plan that deletes it"));
    }

    @Test
    void tellsThatTheTableIsDeleted() {
        assertThat(plan("{}", "[\"delete\"]").drift(APP, Optional.empty()).differences())
                .extracting(Difference::place)
                .containsExactly("table");
    }

    @Test
    void saysThatThereIsNoTable() {
        assertThatThrownBy(() -> plan("{}", "[\"no-op\"]").drift(APP, Optional.empty()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("plan.json")
                .hasMessageContaining("no table with the name app-prod, nor any other");
    }

    private static String inModule(String values) {
        return """
                {"child_modules": [{"address": "module.data", "resources": [
                    {"address": "data.aws_dynamodb_table.app", "mode": "data", "type": "aws_dynamodb_table", "values": {}},
                    {"address": "module.data.aws_dynamodb_table.app", "mode": "managed", "type": "aws_dynamodb_table",
                     "values": %s}]}]}""".formatted(values);
    }

    private static TerraformPlan plan(String module, String actions) {
        Map<String, Object> tree = YamlTree.read("plan.json", """
                {"format_version": "1.2", "terraform_version": "1.11.4", "planned_values": {"root_module": %s},
                 "resource_changes": [{"address": "module.data.aws_dynamodb_table.app", "type": "aws_dynamodb_table",
                     "change": {"actions": %s, "before": {"name": "app-prod"}}}]}""".formatted(module, actions));
        assertThat(TerraformPlan.is(tree)).isTrue();
        return TerraformPlan.of("plan.json", tree);
    }
}
