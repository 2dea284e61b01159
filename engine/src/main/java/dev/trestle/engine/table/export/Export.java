package dev.trestle.engine.table.export;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import java.time.Instant;
import java.util.Optional;

/**
 * An export of a table.
 *
 * @param arn the Amazon Resource Name, which begins with that of the table
 * @param tableId tells the table from others of its name
 * @param clientToken the token of the request, or one that was made for it
 * @param requested the request as it was, by which another one with the same token is compared with it
 * @param extent what is exported
 * @param destination where to
 * @param format the format of the files, by its name in the API
 * @param started when it began, in milliseconds
 * @param outcome what became of it; empty while it is under way
 */
public record Export(
        String arn,
        String tableId,
        String clientToken,
        Item requested,
        ExportExtent extent,
        ExportDestination destination,
        String format,
        Instant started,
        Optional<ExportOutcome> outcome) {

    private static final int VERSION = 1;
    private static final String RESOURCE = "/export/";

    /** The ARN of an export of the table. */
    public static String arn(String tableArn, String id) {
        return tableArn + RESOURCE + id;
    }

    /** The table's ARN. */
    public String tableArn() {
        return arn.substring(0, arn.lastIndexOf(RESOURCE));
    }

    /** What tells the export from others, and is the name of its folder. */
    public String id() {
        return arn.substring(arn.lastIndexOf(RESOURCE) + RESOURCE.length());
    }

    /** This export with what became of it. */
    public Export ended(ExportOutcome newOutcome) {
        return new Export(
                arn, tableId, clientToken, requested, extent, destination, format, started, Optional.of(newOutcome));
    }

    Item toItem() {
        return new FieldsWriter(VERSION)
                .text("arn", arn)
                .text("tableId", tableId)
                .text("clientToken", clientToken)
                .item("requested", requested)
                .item("extent", extent.toItem())
                .item("destination", destination.toItem())
                .text("format", format)
                .instant("started", started)
                .item("outcome", outcome, ExportOutcome::toItem)
                .toItem();
    }

    static Export of(Item stored) {
        Fields fields = Fields.of(stored, VERSION);
        return new Export(
                fields.text("arn"),
                fields.text("tableId"),
                fields.text("clientToken"),
                fields.item("requested"),
                ExportExtent.of(fields.item("extent")),
                ExportDestination.of(fields.item("destination")),
                fields.text("format"),
                fields.instant("started"),
                fields.optionalItem("outcome").map(ExportOutcome::of));
    }
}
