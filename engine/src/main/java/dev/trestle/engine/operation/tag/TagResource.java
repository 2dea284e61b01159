package dev.trestle.engine.operation.tag;

import dev.trestle.engine.error.TagErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.TableFeatures;
import java.util.Map;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TagResource.html">TagResource</a>. */
public final class TagResource implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public TagResource(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "TagResource";
    }

    @Override
    public void checkFirst(Structure request) {
        Tags.requireArn(request);
        if (request.structures("Tags").isEmpty()) {
            throw TagErrors.noTags();
        }
    }

    @Override
    public Structure run(Structure request) {
        Map<String, String> given = Tags.given(request);
        String tableName = database.tableOfArn(request.requiredString("ResourceArn"));
        database.tables().redefine(tableName, table -> {
            TableFeatures features = table.features();
            return table.withFeatures(features.withTags(Tags.with(features.tags(), given)));
        });
        return Structure.EMPTY;
    }
}
