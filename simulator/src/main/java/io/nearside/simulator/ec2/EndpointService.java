package io.nearside.simulator.ec2;

import io.nearside.simulator.sts.Identity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a provider publishes for others to make interface endpoints to. */
final class EndpointService {
    static final String EVERYBODY = "*";
    private static final Pattern ROLE = Pattern.compile("arn:aws:sts::(\\d+):assumed-role/([^/]+)/.*");

    private final String id;
    private final String account;
    private final String region;
    private final List<String> zones;
    private final List<String> balancers;
    private final Map<String, String> principals = new LinkedHashMap<>();
    private final Set<String> regions = new TreeSet<>();
    private Acceptance acceptance;
    private PrivateName name = new PrivateName("", Verification.NONE);

    /** Whether its provider is asked about who comes. */
    enum Acceptance {
        REQUIRED,
        AHEAD
    }

    /** Whether its provider has proven that the private name is theirs. */
    enum Verification {
        NONE(""),
        PENDING("pendingVerification"),
        VERIFIED("verified");

        private final String code;

        Verification(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    record PrivateName(String text, Verification verification) {
        boolean isGiven() {
            return !text.isEmpty();
        }
    }

    /**
     * @param zones ids, not names
     * @param balancers the ARNs of its load balancers
     */
    EndpointService(
            String id,
            String account,
            String region,
            List<String> zones,
            List<String> balancers,
            Acceptance acceptance) {
        this.id = id;
        this.account = account;
        this.region = region;
        this.zones = List.copyOf(zones);
        this.balancers = List.copyOf(balancers);
        this.acceptance = acceptance;
        regions.add(region);
    }

    String id() {
        return id;
    }

    /** What an endpoint names: {@code com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0}. */
    String name() {
        return "com.amazonaws.vpce." + region + "." + id;
    }

    /** The last part of its endpoints' names. */
    String domain() {
        return id + "." + region + ".vpce.amazonaws.com";
    }

    String account() {
        return account;
    }

    String region() {
        return region;
    }

    List<String> zones() {
        return zones;
    }

    List<String> balancers() {
        return balancers;
    }

    /** Who may see it and make endpoints to it, with the id of each permission. */
    Map<String, String> principals() {
        return principals;
    }

    /** From where it can be reached, its own region first of all. */
    Set<String> regions() {
        return regions;
    }

    Acceptance acceptance() {
        return acceptance;
    }

    void acceptance(Acceptance wanted) {
        acceptance = wanted;
    }

    PrivateName privateName() {
        return name;
    }

    void privateName(PrivateName wanted) {
        name = wanted;
    }

    /** Its owner sees it, and whom the owner named: everybody, an account, or one of its users and roles (AWS PrivateLink Guide, "Manage permissions"). */
    boolean isShownTo(Identity caller) {
        Set<String> names = new TreeSet<>();
        names.add(EVERYBODY);
        names.add(root(caller.account()));
        names.add(caller.arn());
        Matcher session = ROLE.matcher(caller.arn());
        if (session.matches()) {
            names.add("arn:aws:iam::" + session.group(1) + ":role/" + session.group(2));
        }
        return caller.account().equals(account) || principals.keySet().stream().anyMatch(names::contains);
    }

    /** The principal that is a whole account. */
    static String root(String account) {
        return "arn:aws:iam::" + account + ":root";
    }
}
