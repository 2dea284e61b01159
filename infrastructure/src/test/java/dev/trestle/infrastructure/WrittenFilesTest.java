package dev.trestle.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.infrastructure.cdk.CdkConstruct;
import dev.trestle.infrastructure.cloudformation.TemplateTable;
import dev.trestle.infrastructure.iam.RolePolicy;
import dev.trestle.infrastructure.iam.RunningNeeds;
import dev.trestle.infrastructure.iam.TableArn;
import dev.trestle.infrastructure.shape.TableShape;
import dev.trestle.infrastructure.terraform.TerraformOptions;
import dev.trestle.infrastructure.terraform.TerraformTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder in {@code tables} holds what is written of one table; {@code -Dtrestle.record=true} writes it anew. {@code
 * infrastructure/verify} shows these files to Terraform's own parser, CloudFormation's types and the CDK.
 */
class WrittenFilesTest {

    private static final Path TABLES = Path.of("src/test/resources/tables");

    @ParameterizedTest
    @MethodSource("dev.trestle.infrastructure.SampleTable#every")
    void writesWhatIsExpected(SampleTable table) throws IOException {
        Map<String, String> written = written(table.shape());
        Path folder = TABLES.resolve(table.folder());
        if (Boolean.getBoolean("trestle.record")) {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : written.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        }

        assertThat(written).isEqualTo(filesIn(folder));
    }

    @ParameterizedTest
    @MethodSource("dev.trestle.infrastructure.SampleTable#every")
    void writesTheSameEachTime(SampleTable table) {
        assertThat(written(table.shape())).isEqualTo(written(table.shape()));
    }

    private static Map<String, String> written(TableShape table) {
        TableArn arn = new TableArn("aws", "eu-west-1", "111122223333", table.name());
        RunningNeeds everything = new RunningNeeds(true, true, true, true);
        Map<String, String> files = new TreeMap<>();
        files.put("table.tf", TerraformTable.resource(table, TerraformOptions.STANDARD));
        files.put(
                "indexes-by-migrations.tf",
                TerraformTable.resource(table, new TerraformOptions(TerraformOptions.Provider.V5, true, true)));
        files.put("reference.tf", TerraformTable.reference(table));
        files.put("template.yaml", TemplateTable.yaml(table));
        files.put("template.json", TemplateTable.json(table));
        files.put(CdkConstruct.className(table) + ".java", CdkConstruct.source(table, "tables"));
        files.put(
                "running.json", RolePolicy.running(table, RunningNeeds.STANDARD).json(arn));
        files.put(
                "running-with-everything.json",
                RolePolicy.running(table, everything).json(arn));
        files.put("migrating.json", RolePolicy.migrating(table).json(arn));
        files.put("migrating.tf", RolePolicy.migrating(table).terraform("migrating", "aws_dynamodb_table.app.arn"));
        return files;
    }

    private static Map<String, String> filesIn(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
        }
        return files;
    }
}
