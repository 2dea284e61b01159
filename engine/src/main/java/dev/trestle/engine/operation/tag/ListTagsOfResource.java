package dev.trestle.engine.operation.tag;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTagsOfResource.html">
 * ListTagsOfResource</a>: all tags, as there are at most 50, in one answer. A token, which no answer has, is passed over, as by AWS.
 */
public final class ListTagsOfResource implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public ListTagsOfResource(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "ListTagsOfResource";
    }

    @Override
    public void checkFirst(Structure request) {
        Tags.requireArn(request);
    }

    @Override
    public Structure run(Structure request) {
        String tableName = database.tableOfArn(request.requiredString("ResourceArn"));
        Map<String, String> tags = database.definition(tableName).features().tags();
        List<Structure> listed = new ArrayList<>();
        tags.forEach((key, value) -> listed.add(
                Structure.builder().put("Key", key).put("Value", value).build()));
        return Structure.builder().put("Tags", listed).build();
    }
}
