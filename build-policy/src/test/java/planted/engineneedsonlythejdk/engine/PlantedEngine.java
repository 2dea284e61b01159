package planted.engineneedsonlythejdk.engine;

/** Uses a library. */
class PlantedEngine {
    software.amazon.awssdk.services.dynamodb.model.AttributeValue value;
}
