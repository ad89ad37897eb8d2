package io.nearside.simulator.aiven;

import java.util.Optional;
import java.util.Set;

/**
 * A region as Aiven names it, {@code aws-eu-west-1}, taken apart.
 *
 * @param provider {@code aws}
 * @param region what the provider calls it; Aiven leaves the number of UpCloud's zones out, {@code upcloud-de-fra}, and here the first zone of the place is meant; it writes dashes into the names of Azure's regions, {@code azure-germany-westcentral}
 */
record AivenCloud(String name, String provider, String region) {
    static final String AWS = "aws";
    static final String AZURE = "azure";
    static final String GOOGLE = "google";
    static final String UPCLOUD = "upcloud";

    private static final Set<String> PROVIDERS = Set.of(AWS, GOOGLE, UPCLOUD, AZURE, "do");

    static Optional<AivenCloud> parse(String name) {
        int dash = name.indexOf('-');
        if (dash < 0 || !PROVIDERS.contains(name.substring(0, dash)) || dash + 1 == name.length()) {
            return Optional.empty();
        }
        String provider = name.substring(0, dash);
        String place = name.substring(dash + 1);
        return Optional.of(new AivenCloud(name, provider, region(provider, place)));
    }

    private static String region(String provider, String place) {
        boolean numbered = Character.isDigit(place.charAt(place.length() - 1));
        return switch (provider) {
            case UPCLOUD -> numbered ? place : place + "1";
            case AZURE -> place.replace("-", "");
            default -> place;
        };
    }

    boolean is(String other) {
        return provider.equals(other);
    }

    /** The literal that stands for the account on a cloud whose networks have none (Aiven's how-to on UpCloud peering). */
    boolean hasNoAccounts() {
        return provider.equals(UPCLOUD);
    }
}
