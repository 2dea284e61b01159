package dev.trestle.engine.model;

/** An operation of the API with the shapes of its request and its answer. */
public record OperationModel(String name, Shape.StructureOf input, Shape.StructureOf output) {}
