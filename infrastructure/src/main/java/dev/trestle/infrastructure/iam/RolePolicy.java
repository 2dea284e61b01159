package dev.trestle.infrastructure.iam;

import dev.trestle.infrastructure.hcl.HclBlock;
import dev.trestle.infrastructure.hcl.HclString;
import dev.trestle.infrastructure.shape.IndexShape;
import dev.trestle.infrastructure.shape.TableShape;
import dev.trestle.infrastructure.text.JsonText;
import dev.trestle.table.settings.StatedSettings;
import dev.trestle.table.settings.StreamView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a role has to be allowed, and nothing more, as far as the design tells. See "Actions, resources, and condition keys
 * for Amazon DynamoDB",
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
 *
 * <p>Transactions take the actions of what is in them, and {@code ConditionCheckItem}. A table that is encrypted with a key of the
 * customer's own takes permissions of that key besides.
 *
 * @param grants one for each purpose
 */
public record RolePolicy(List<Grant> grants) {

    private static final List<String> TABLE = List.of("");

    /** Copies the list. */
    public RolePolicy {
        grants = List.copyOf(grants);
    }

    /** Of the role that runs the application. Connecting takes {@code Query} alone when nothing is to do. */
    public static RolePolicy running(TableShape table, RunningNeeds needs) {
        List<Grant> grants = new ArrayList<>();
        Stream<String> reads = Stream.of("BatchGetItem", "GetItem", "Query");
        Stream<String> writes = needs.writes()
                ? Stream.of("BatchWriteItem", "ConditionCheckItem", "DeleteItem", "PutItem", "UpdateItem")
                : Stream.of();
        Stream<String> statements = needs.statements() && needs.writes()
                ? Stream.of("PartiQLDelete", "PartiQLInsert", "PartiQLUpdate")
                : Stream.of();
        grants.add(new Grant(
                needs.writes() ? "ReadAndWriteItems" : "ReadItems",
                actions(Stream.of(reads, writes, statements, wholeReads(needs)).flatMap(actions -> actions)),
                TABLE));
        List<String> indexes = table.indexes().stream()
                .map(IndexShape::name)
                .map(name -> "/index/" + name)
                .toList();
        if (!indexes.isEmpty()) {
            grants.add(
                    new Grant("ReadIndexes", actions(Stream.concat(Stream.of("Query"), wholeReads(needs))), indexes));
        }
        if (table.settings().stream()
                .filter(view -> view != StreamView.NO_STREAM)
                .isPresent()) {
            grants.add(new Grant(
                    "ReadStream",
                    actions(Stream.of("DescribeStream", "GetRecords", "GetShardIterator", "ListStreams")),
                    List.of("/stream/*")));
        }
        if (needs.validates()) {
            grants.add(new Grant("CompareWithDesign", actions(looks(table.settings())), TABLE));
        }
        return new RolePolicy(grants);
    }

    private static Stream<String> wholeReads(RunningNeeds needs) {
        return Stream.concat(
                needs.scans() ? Stream.of("Scan") : Stream.of(),
                needs.statements() ? Stream.of("PartiQLSelect") : Stream.of());
    }

    /** Of the role that migrates the table, and makes it if there is none. */
    public static RolePolicy migrating(TableShape table) {
        StatedSettings settings = table.settings();
        Stream<String> changes = Stream.of("CreateTable", "UpdateTable", "UpdateTimeToLive");
        Stream<String> recovery =
                settings.pointInTimeRecovery().isPresent() ? Stream.of("UpdateContinuousBackups") : Stream.of();
        Stream<String> tags = settings.tags().isEmpty() ? Stream.of() : Stream.of("TagResource", "UntagResource");
        return new RolePolicy(List.of(
                new Grant(
                        "KeepHistoryAndChangeItems",
                        actions(Stream.of(
                                "ConditionCheckItem",
                                "DeleteItem",
                                "GetItem",
                                "PutItem",
                                "Query",
                                "Scan",
                                "UpdateItem")),
                        TABLE),
                new Grant(
                        "ChangeTable",
                        actions(Stream.of(changes, recovery, tags, looks(settings))
                                .flatMap(actions -> actions)),
                        TABLE)));
    }

    /** What comparing a table with its design asks for. */
    private static Stream<String> looks(StatedSettings settings) {
        Stream<String> recovery =
                settings.pointInTimeRecovery().isPresent() ? Stream.of("DescribeContinuousBackups") : Stream.of();
        Stream<String> tags = settings.tags().isEmpty() ? Stream.of() : Stream.of("ListTagsOfResource");
        return Stream.of(Stream.of("DescribeTable", "DescribeTimeToLive"), recovery, tags)
                .flatMap(actions -> actions);
    }

    private static List<String> actions(Stream<String> names) {
        return names.map(name -> "dynamodb:" + name).toList();
    }

    /** The policy document, in the form that IAM takes. */
    public String json(TableArn arn) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("Version", "2012-10-17");
        document.put(
                "Statement",
                grants.stream()
                        .map(grant -> {
                            Map<String, Object> statement = new LinkedHashMap<>();
                            statement.put("Sid", grant.id());
                            statement.put("Effect", "Allow");
                            statement.put("Action", grant.actions());
                            statement.put(
                                    "Resource",
                                    grant.resources().stream()
                                            .map(resource -> arn + resource)
                                            .toList());
                            return statement;
                        })
                        .toList());
        return JsonText.write(document);
    }

    /**
     * The policy document as a data source of Terraform.
     *
     * @param label what it is called
     * @param arn the expression for the table's ARN, as in {@code aws_dynamodb_table.app.arn}
     */
    public String terraform(String label, String arn) {
        HclBlock document = new HclBlock();
        for (Grant grant : grants) {
            document.block(
                    "statement",
                    new HclBlock()
                            .text("sid", grant.id())
                            .text("effect", "Allow")
                            .lines(
                                    "actions",
                                    grant.actions().stream()
                                            .map(HclString::quoted)
                                            .toList())
                            .lines(
                                    "resources",
                                    grant.resources().stream()
                                            .map(resource ->
                                                    resource.isEmpty() ? arn : "\"${" + arn + "}" + resource + "\"")
                                            .toList()));
        }
        return new HclBlock()
                .block("data \"aws_iam_policy_document\" " + HclString.quoted(label), document)
                .render();
    }
}
