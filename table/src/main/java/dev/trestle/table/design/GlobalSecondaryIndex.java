package dev.trestle.table.design;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * A global secondary index of the table. Its keys are two texts, which the entities' {@link Index} templates make, or
 * attributes that the entities have anyway, up to four for each key. See "Multi-attribute keys
 * pattern",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.DesignPattern.MultiAttributeKeys.html
 */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface GlobalSecondaryIndex {

    /** The index name, as in {@code gsi1}. */
    String name();

    /** The attributes that are the index's partition key; the index name followed by {@code pk} unless set. */
    String[] partitionKey() default {};

    /**
     * The attributes that are the index's sort key; if neither key is set, the index name followed by {@code sk}.
     */
    String[] sortKey() default {};

    /**
     * Which attributes are in the index besides its keys and those of the table. Where it is not {@code ALL}, queries of the
     * index read whole records with {@code hydrated()}.
     */
    ProjectionType projection() default ProjectionType.ALL;

    /** The attributes that {@code INCLUDE} projects besides the keys. */
    String[] nonKeyAttributes() default {};
}
