package planted.nocycles.one;

/** Uses two, which uses one. */
public class PlantedOne {
    planted.nocycles.two.PlantedTwo two;
}
