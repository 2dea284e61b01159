package dev.trestle.server.auth;

import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.model.OperationModel;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.partiql.DeleteStatement;
import dev.trestle.engine.partiql.ExistsStatement;
import dev.trestle.engine.partiql.InsertStatement;
import dev.trestle.engine.partiql.SelectStatement;
import dev.trestle.engine.partiql.Statement;
import dev.trestle.engine.partiql.StatementParser;
import dev.trestle.engine.partiql.UpdateStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the actions that a request asks for: most ask for one, batches, transactions and statements for several. */
final class RequestedActions {

    private static final Pattern TABLE_OF_ARN = Pattern.compile("arn:[^|]*:(?:table|global-table)/([^/|]+)[^|]*");

    /** What belongs to another service, such as a Kinesis data stream, is not for this one to permit. */
    private static final Pattern ARN_OF_OTHERS = Pattern.compile("arn:[^:]*:(?!dynamodb:)[^:]*:.*");

    /** Members that name a table or something else by its name or ARN, in which that of its table is if it has one. */
    private static final List<String> NAMING = List.of(
            "TableName",
            "TargetTableName",
            "SourceTableName",
            "GlobalTableName",
            "TableArn",
            "SourceTableArn",
            "ResourceArn",
            "StreamArn",
            "BackupArn",
            "ExportArn",
            "ImportArn",
            "BulkOperationArn",
            "ShardIterator");

    private static final Map<String, String> TRANSACTION_ACTIONS = Map.of(
            "Get", "GetItem",
            "Put", "PutItem",
            "Update", "UpdateItem",
            "Delete", "DeleteItem",
            "ConditionCheck", "ConditionCheckItem");

    private final String tables;
    private final List<Action> actions = new ArrayList<>();

    private RequestedActions(String region, String account) {
        this.tables = "arn:aws:dynamodb:" + region + ":" + account + ":table/";
    }

    /** The actions; of a statement that cannot be read none, as there is an error to tell instead. */
    static List<Action> of(OperationModel operation, Structure request, String region, String account) {
        RequestedActions found = new RequestedActions(region, account);
        found.collect(operation.name(), request);
        return found.actions;
    }

    private void collect(String operation, Structure request) {
        switch (operation) {
            case "BatchGetItem", "BatchWriteItem" -> {
                if (request.get("RequestItems") instanceof Map<?, ?> tableRequests) {
                    tableRequests.keySet().forEach(table -> add(operation, String.valueOf(table), null));
                }
            }
            case "TransactGetItems", "TransactWriteItems" ->
                request.structures("TransactItems").forEach(this::transactional);
            case "ExecuteStatement" -> statement(request);
            case "BatchExecuteStatement" -> request.structures("Statements").forEach(this::statement);
            case "ExecuteTransaction" ->
                request.structures("TransactStatements").forEach(this::statement);
            case "ImportTable" -> {
                Structure table = request.structure("TableCreationParameters");
                named(operation, table == null ? Structure.EMPTY : table);
            }
            default -> {
                named(operation, request);
                if (request.string("GlobalTableSourceArn") != null) {
                    add("AssociateTableReplica", request.requiredString("GlobalTableSourceArn"), null);
                }
            }
        }
    }

    private void transactional(Structure item) {
        TRANSACTION_ACTIONS.forEach((member, action) -> {
            Structure part = item.structure(member);
            if (part != null && part.string("TableName") != null) {
                add(action, part.requiredString("TableName"), null);
            }
        });
    }

    private void statement(Structure request) {
        String text = request.string("Statement");
        if (text == null) {
            return;
        }
        try {
            Statement statement = StatementParser.parse(text, request.attributeValues("Parameters"));
            add("PartiQL" + verb(statement), statement.table(), index(statement));
        } catch (ServiceException e) {
            // The operation meets the same error and answers with it, and does nothing.
        }
    }

    private static String verb(Statement statement) {
        if (statement instanceof InsertStatement) {
            return "Insert";
        }
        if (statement instanceof UpdateStatement) {
            return "Update";
        }
        return statement instanceof DeleteStatement ? "Delete" : "Select";
    }

    private static @Nullable String index(Statement statement) {
        if (statement instanceof ExistsStatement exists) {
            return index(exists.select());
        }
        return statement instanceof SelectStatement select ? select.index().orElse(null) : null;
    }

    private void named(String operation, Structure request) {
        for (String member : NAMING) {
            if (request.get(member) instanceof String name
                    && !ARN_OF_OTHERS.matcher(name).matches()) {
                add(operation, name, request.get("IndexName") instanceof String index ? index : null);
            }
        }
        if (actions.isEmpty()) {
            actions.add(new Action(operation, tables + "*", Optional.empty()));
        }
    }

    private void add(String action, String tableOrArn, @Nullable String index) {
        Matcher arn = TABLE_OF_ARN.matcher(tableOrArn);
        boolean isArn = arn.lookingAt();
        if (!isArn && tableOrArn.startsWith("arn:")) {
            actions.add(new Action(action, tableOrArn, Optional.empty()));
            return;
        }
        String resource = isArn ? arn.group() : tables + tableOrArn;
        actions.add(new Action(
                action,
                index == null ? resource : resource + "/index/" + index,
                Optional.of(isArn ? arn.group(1) : tableOrArn)));
    }
}
