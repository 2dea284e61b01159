package planted.embeddedneedsonlythesdk.embedded;

/** Uses a library that the user need not have. */
class PlantedClient {
    org.assertj.core.api.Assertions assertions;
}
