package dev.trestle.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.infrastructure.cloudformation.Template;
import dev.trestle.infrastructure.cloudformation.TemplateTable;
import dev.trestle.infrastructure.drift.Difference;
import dev.trestle.infrastructure.shape.TableShape;
import dev.trestle.infrastructure.terraform.TerraformFiles;
import dev.trestle.infrastructure.terraform.TerraformOptions;
import dev.trestle.infrastructure.terraform.TerraformTable;
import dev.trestle.infrastructure.text.YamlTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of a table is read as that table. */
class ReadBackTest {

    @ParameterizedTest
    @MethodSource("dev.trestle.infrastructure.SampleTable#every")
    void findsNoDifferenceInItsOwnFiles(SampleTable table) {
        TableShape shape = table.shape();

        assertThat(template("t.yaml", TemplateTable.yaml(shape))
                        .drift(shape, Optional.empty())
                        .differences())
                .isEmpty();
        assertThat(template("t.json", TemplateTable.json(shape))
                        .drift(shape, Optional.empty())
                        .differences())
                .isEmpty();
        assertThat(terraform(TerraformTable.resource(shape, TerraformOptions.STANDARD))
                        .drift(shape, Optional.empty())
                        .differences())
                .isEmpty();
    }

    @Test
    void findsNoDifferenceInTheOlderFormOfIndexes() {
        TableShape shape = SampleTable.APP.shape();
        String written =
                TerraformTable.resource(shape, new TerraformOptions(TerraformOptions.Provider.V5, false, false));

        assertThat(written).contains("hash_key        = \"gsi1pk\"").doesNotContain("key_schema");
        assertThat(terraform(written).drift(shape, Optional.empty()).differences())
                .isEmpty();
    }

    @Test
    void findsEveryDifferenceBetweenTwoTables() {
        TableShape ledger = SampleTable.LEDGER.shape();
        TableShape other = new TableShape(
                ledger.name(),
                SampleTable.EVENTS.shape().key(),
                SampleTable.APP.shape().indexes(),
                Optional.of("until"),
                SampleTable.EVENTS.shape().settings());
        List<String> everything = List.of("answer", "cost center", "owner", "stage");

        for (List<Difference> differences : List.of(
                template("t.yaml", TemplateTable.yaml(other))
                        .drift(ledger, Optional.empty())
                        .differences(),
                terraform(TerraformTable.resource(other, TerraformOptions.STANDARD))
                        .drift(ledger, Optional.empty())
                        .differences())) {
            assertThat(differences)
                    .extracting(Difference::place)
                    .contains(
                            "billing",
                            "deletionProtection",
                            "encryption",
                            "index.by-text.key",
                            "index.by-text.projection",
                            "index.gsi1.projection",
                            "key",
                            "pointInTimeRecovery",
                            "stream",
                            "tableClass",
                            "timeToLive")
                    .containsAll(everything.stream().map(tag -> "tag." + tag).toList())
                    // The units are those of a scaled table, and not compared.
                    .hasSize(15);
            assertThat(differences)
                    .contains(new Difference("key", "pk S HASH, sk S RANGE", "no N HASH"))
                    .contains(new Difference("index.gsi1.projection", "KEYS_ONLY", "ALL"));
        }
    }

    private static Template template(String file, String text) {
        return Template.of(file, YamlTree.read(file, text));
    }

    private static TerraformFiles terraform(String source) {
        return TerraformFiles.read("main.tf", Map.of("main.tf", source));
    }
}
