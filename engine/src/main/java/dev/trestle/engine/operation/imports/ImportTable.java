package dev.trestle.engine.operation.imports;

import dev.trestle.engine.error.TableErrors;
import dev.trestle.engine.error.TransferErrors;
import dev.trestle.engine.format.Formats;
import dev.trestle.engine.format.ReadOptions;
import dev.trestle.engine.format.RecordShapes;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.definition.TableCreation;
import dev.trestle.engine.operation.transfer.FileSource;
import dev.trestle.engine.operation.transfer.Jobs;
import dev.trestle.engine.table.KeyAttribute;
import dev.trestle.engine.table.TableDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ImportTable.html">ImportTable</a>: a new table
 * with the items of files. The answer shows the import as it begins; it is over when the answer is there.
 */
public final class ImportTable implements Operation {

    private final Database database;
    private final Imports imports;

    /** The operation on the database given. */
    public ImportTable(Database database, Imports imports) {
        this.database = database;
        this.imports = imports;
    }

    @Override
    public String name() {
        return "ImportTable";
    }

    @Override
    public Structure run(Structure request) {
        Structure parameters = Objects.requireNonNull(request.structure("TableCreationParameters"));
        TableDefinition definition = new TableCreation(database).definition(parameters);
        String format = request.requiredString("InputFormat");
        Structure options = request.structure("InputFormatOptions");
        Structure csv = options == null ? null : options.structure("Csv");
        if (csv != null && !format.equals("CSV")) {
            throw TransferErrors.optionsOfOtherFormat(format);
        }
        String compression = Objects.requireNonNullElse(request.string("InputCompressionType"), "NONE");
        Formats formats = Formats.installed();
        FileSource source = new FileSource(
                Objects.requireNonNull(request.structure("S3BucketSource")),
                formats.format(format),
                formats.compression(compression),
                readOptions(definition, csv));
        Jobs.Begun begun = imports.jobs().begin(request, () -> begin(request, definition, compression));
        if (begun.isNew()) {
            new ImportRun(database, imports.jobs(), begun.description(), definition, source).run();
        }
        return Structure.builder()
                .put("ImportTableDescription", begun.description())
                .build();
    }

    private Structure begin(Structure request, TableDefinition definition, String compression) {
        if (database.tables().findToDescribe(definition.name()) != null) {
            throw TableErrors.tableAlreadyExists(definition.name());
        }
        Instant now = imports.jobs().now();
        Structure source = Objects.requireNonNull(request.structure("S3BucketSource"));
        String owner = Objects.requireNonNullElse(source.string("S3BucketOwner"), database.accountId());
        return Structure.builder()
                .put(Imports.ARN, definition.arn() + "/import/" + Jobs.newId(now))
                .put(Imports.STATUS, "IN_PROGRESS")
                .put("TableArn", definition.arn())
                .put("TableId", definition.id())
                .put("ClientToken", request.string("ClientToken"))
                .put("S3BucketSource", Jobs.with(source, Map.of("S3BucketOwner", owner)))
                .put("ErrorCount", 0L)
                .put("CloudWatchLogGroupArn", logGroup())
                .put("InputFormat", request.string("InputFormat"))
                .put("InputFormatOptions", request.structure("InputFormatOptions"))
                .put("InputCompressionType", compression)
                .put("TableCreationParameters", request.structure("TableCreationParameters"))
                .put("StartTime", now)
                .put("ProcessedSizeBytes", 0L)
                .put("ProcessedItemCount", 0L)
                .put("ImportedItemCount", 0L)
                .build();
    }

    private String logGroup() {
        return "arn:aws:logs:" + database.region() + ":" + database.accountId() + ":log-group:/aws-dynamodb/imports:*";
    }

    private static ReadOptions readOptions(TableDefinition definition, @Nullable Structure csv) {
        Map<String, AttributeType> types = definition.attributeDefinitions().stream()
                .collect(Collectors.toMap(KeyAttribute::name, KeyAttribute::type));
        String delimiter = csv == null ? null : csv.string("Delimiter");
        List<String> header = csv == null ? List.of() : csv.strings("HeaderList");
        return new ReadOptions(RecordShapes.ITEM, types, delimiter == null ? ',' : delimiter.charAt(0), header);
    }
}
