package dev.trestle.table.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.write.Create;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Entities of one partition whose sort keys begin alike: a query of the one has to pass over the other. */
class SharedPartitionTest {

    private record Topic(String forum, String topic) {}

    private record Reply(String forum, String topic, String reply) {}

    private static final EntitySchema<Topic> TOPIC = EntitySchema.of("Topic", Topic.class, new RecordMapping<Topic>() {
                @Override
                public void write(Topic topic, AttributeWriter to) {
                    to.put("forum", AttributeCodec.STRING, topic.forum());
                    to.put("topic", AttributeCodec.STRING, topic.topic());
                }

                @Override
                public Topic read(AttributeReader from) {
                    return new Topic(
                            from.get("forum", AttributeCodec.STRING), from.get("topic", AttributeCodec.STRING));
                }
            })
            .keyComponent("forum", KeyCodec.STRING, Topic::forum)
            .keyComponent("topic", KeyCodec.STRING, Topic::topic)
            .primaryKey("inForum", "forum#{forum}", "topic#{topic}")
            .build();

    private static final EntitySchema<Reply> REPLY = EntitySchema.of("Reply", Reply.class, new RecordMapping<Reply>() {
                @Override
                public void write(Reply reply, AttributeWriter to) {
                    to.put("forum", AttributeCodec.STRING, reply.forum());
                    to.put("topic", AttributeCodec.STRING, reply.topic());
                    to.put("reply", AttributeCodec.STRING, reply.reply());
                }

                @Override
                public Reply read(AttributeReader from) {
                    return new Reply(
                            from.get("forum", AttributeCodec.STRING),
                            from.get("topic", AttributeCodec.STRING),
                            from.get("reply", AttributeCodec.STRING));
                }
            })
            .keyComponent("forum", KeyCodec.STRING, Reply::forum)
            .keyComponent("topic", KeyCodec.STRING, Reply::topic)
            .keyComponent("reply", KeyCodec.STRING, Reply::reply)
            .primaryKey("inForum", "forum#{forum}", "topic#{topic}#reply#{reply}")
            .build();

    private static final Design DESIGN =
            Design.of("forum", "pk", "sk").entity(TOPIC).entity(REPLY).build();

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
    private final DynamoDbClient client = db.client();
    private final BoundTable table = BoundTable.of(DESIGN, client);

    @AfterEach
    void close() {
        client.close();
        db.close();
    }

    @Test
    void aQueryReturnsItsOwnEntityOnly() {
        client.createTable(DESIGN.createTableRequest("forum"));
        Topic java = Create.of(table, TOPIC, new Topic("dev", "java")).run();
        Topic rust = Create.of(table, TOPIC, new Topic("dev", "rust")).run();
        Reply one = Create.of(table, REPLY, new Reply("dev", "java", "1")).run();
        Reply two = Create.of(table, REPLY, new Reply("dev", "java", "2")).run();

        QuerySpec<Topic> topics = QuerySpec.of(table, TOPIC, "inForum", List.of("dev"));
        assertThat(topics.request().filterExpression()).isEqualTo("#n2 = :v2");
        assertThat(all(topics)).containsExactly(java, rust);
        assertThat(table.run(topics.pages().operation(), topics.pages().page(2, null))
                        .items())
                .containsExactly(java, rust);
        assertThat(all(topics.beginsWith("java"))).containsExactly(java);
        QuerySpec<Reply> replies = QuerySpec.of(table, REPLY, "inForum", List.of("dev"));
        assertThat(all(replies)).containsExactly(one, two);
        assertThat(all(replies.is("java"))).containsExactly(one, two);
        assertThat(all(replies.is("rust"))).isEmpty();
    }

    private <E> List<E> all(QuerySpec<E> query) {
        return table.run(query.pages().operation(), query.pages().all());
    }
}
