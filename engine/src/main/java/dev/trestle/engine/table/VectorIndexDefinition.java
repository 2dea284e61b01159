package dev.trestle.engine.table;

import dev.trestle.engine.table.vector.DistanceFunction;

/**
 * A vector index as it was asked for; nothing of it can be changed later. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_VectorIndex.html">VectorIndex</a>.
 *
 * @param name unique among all indexes of the table
 * @param vectorAttribute the attribute that holds the vectors
 * @param searchSchema by which attributes searches can be narrowed down
 * @param projection what is copied into it, besides the vector, the keys and the search schema's attributes
 * @param dimensions how many numbers a vector has
 * @param distanceFunction how similar vectors are
 */
public record VectorIndexDefinition(
        String name,
        String vectorAttribute,
        SearchSchema searchSchema,
        IndexProjection projection,
        int dimensions,
        DistanceFunction distanceFunction) {}
