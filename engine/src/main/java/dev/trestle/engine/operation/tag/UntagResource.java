package dev.trestle.engine.operation.tag;

import dev.trestle.engine.error.TagErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.TableFeatures;
import java.util.List;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UntagResource.html">UntagResource</a>. */
public final class UntagResource implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public UntagResource(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "UntagResource";
    }

    @Override
    public void checkFirst(Structure request) {
        Tags.requireArn(request);
        if (request.strings("TagKeys").isEmpty()) {
            throw TagErrors.noKeys();
        }
    }

    @Override
    public Structure run(Structure request) {
        List<String> keys = request.strings("TagKeys");
        keys.forEach(Tags::key);
        String tableName = database.tableOfArn(request.requiredString("ResourceArn"));
        database.tables().redefine(tableName, table -> {
            TableFeatures features = table.features();
            return table.withFeatures(features.withTags(Tags.without(features.tags(), keys)));
        });
        return Structure.EMPTY;
    }
}
