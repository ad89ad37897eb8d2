package io.nearside.simulator.compute;

import java.util.LinkedHashMap;
import java.util.Map;

/** The regions that there are, each with the range that an auto mode network has there (Google Cloud documentation, IPv4 ranges of auto mode networks). */
final class ComputeRegions {
    private static final Map<String, String> RANGES = new LinkedHashMap<>();

    static {
        RANGES.put("asia-east1", "10.140.0.0/20");
        RANGES.put("europe-north1", "10.166.0.0/20");
        RANGES.put("europe-west1", "10.132.0.0/20");
        RANGES.put("europe-west3", "10.156.0.0/20");
        RANGES.put("europe-west4", "10.164.0.0/20");
        RANGES.put("us-central1", "10.128.0.0/20");
        RANGES.put("us-east1", "10.142.0.0/20");
        RANGES.put("us-west1", "10.138.0.0/20");
    }

    private ComputeRegions() {}

    static boolean has(String region) {
        return RANGES.containsKey(region);
    }

    static Map<String, String> ranges() {
        return RANGES;
    }
}
