package io.nearside.simulator.sts;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Glob;
import io.nearside.simulator.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The AWS accounts of the world. The access key of an account is its own twelve digits, as with LocalStack. */
public final class Identities {
    private final World world;
    private final Set<String> accounts = new LinkedHashSet<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, Set<Glob>> denials = new HashMap<>();

    public Identities(World world) {
        this.world = world;
    }

    public void addAccount(String account) {
        if (!account.matches("\\d{12}")) {
            throw new IllegalArgumentException("an AWS account is twelve digits, not " + account);
        }
        world.change(() -> accounts.add(account));
    }

    public void addRole(Role role) {
        addAccount(role.account());
        world.change(() -> roles.put(role.arn(), role));
    }

    public void deny(String account, String action) {
        world.change(() ->
                denials.computeIfAbsent(account, any -> new LinkedHashSet<>()).add(new Glob(action)));
    }

    /** Takes back one {@link #deny}. */
    public void allow(String account, String action) {
        world.change(() -> denials.getOrDefault(account, new LinkedHashSet<>()).remove(new Glob(action)));
    }

    public boolean denies(String account, String action) {
        return world.alone(() -> world.refuses(AwsRefusal.DENIED_ACTION)
                && denials.getOrDefault(account, Set.of()).stream().anyMatch(glob -> glob.matches(action)));
    }

    /** Whose credentials these are; empty for a key that nobody has or a token that does not go with it. */
    public Optional<Identity> find(Credential credential) {
        return world.alone(() -> {
            if (accounts.contains(credential.key()) || trusting(credential.key())) {
                return Optional.of(ofAccount(credential.key()));
            }
            return Optional.ofNullable(sessions.get(credential.key()))
                    .map(Session::identity)
                    .filter(identity -> identity.token().equals(credential.token()));
        });
    }

    public boolean hasExpired(Identity identity) {
        return world.refuses(AwsRefusal.EXPIRED_CREDENTIALS)
                && !world.clock().instant().isBefore(identity.expires());
    }

    /** The account of a key for the log, known or not, without judging it; empty for an unknown session. */
    public String accountOf(Credential credential) {
        return find(credential)
                .map(Identity::account)
                .orElse(credential.key().matches("\\d{12}") ? credential.key() : "");
    }

    Optional<Role> role(String arn) {
        return Optional.ofNullable(roles.get(arn));
    }

    Session assume(Role role, String sessionName, Duration lasting) {
        String key = world.ids().key("ASIA", 20);
        String roleId = world.ids().key("AROA", 21);
        Identity identity = new Identity(
                role.account(),
                "arn:aws:sts::" + role.account() + ":assumed-role/" + role.name() + "/" + sessionName,
                roleId + ":" + sessionName,
                world.ids().key("SIMULATOR", 64),
                world.clock().instant().plus(lasting));
        Session session = new Session(key, world.ids().key("", 40), identity);
        sessions.put(key, session);
        return session;
    }

    private boolean trusting(String key) {
        return !world.refuses(AwsRefusal.UNKNOWN_ACCESS_KEY) && key.matches("\\d{12}");
    }

    private static Identity ofAccount(String account) {
        return new Identity(
                account, "arn:aws:iam::" + account + ":user/simulator", "AIDA" + account + "SIMU", "", Instant.MAX);
    }
}
