package planted.protocolneedsonlyaparser.protocol;

/** Uses a library that the user need not have. */
class PlantedCodec {
    org.assertj.core.api.Assertions assertions;
}
