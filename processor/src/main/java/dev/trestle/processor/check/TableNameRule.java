package dev.trestle.processor.check;

import dev.trestle.processor.design.IndexModel;
import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import java.util.regex.Pattern;

/**
 * Tables and indexes have names that DynamoDB takes. See "Supported data types and naming rules" in the Amazon DynamoDB
 * Developer Guide.
 */
final class TableNameRule implements Rule {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");
    private static final String REMEDY = "Choose 3 to 255 of the characters a-z, A-Z, 0-9, '_', '-' and '.'.";

    @Override
    public void check(TableModel table, Refusals refusals) {
        if (!NAME.matcher(table.tableName()).matches()) {
            refusals.add(
                    Refusal.TABLE_NAME,
                    table.place(),
                    "DynamoDB does not take \"%s\" as the name of a table. %s",
                    table.tableName(),
                    REMEDY);
        }
        for (IndexModel index : table.indexes()) {
            if (!NAME.matcher(index.name()).matches()) {
                refusals.add(
                        Refusal.INDEX_NAME,
                        index.place(),
                        "DynamoDB does not take \"%s\" as the name of an index. %s",
                        index.name(),
                        REMEDY);
            }
        }
    }
}
