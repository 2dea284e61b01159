package planted.storageneedsonlyrocksdb.storage;

/** Uses another library. */
class PlantedStorage {
    org.assertj.core.api.Assertions assertions;
}
