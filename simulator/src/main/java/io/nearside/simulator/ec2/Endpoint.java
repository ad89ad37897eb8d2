package io.nearside.simulator.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An interface endpoint: what was done to it and when. Its state is worked out from the clock whenever someone asks. */
final class Endpoint {
    private final String id;
    private final Vpc vpc;
    private final EndpointService service;
    private final EndpointWish wish;
    private final List<String> groups;
    private final List<NetworkInterface> interfaces;
    private final Instant created;
    private Instant accepted = Instant.MAX;
    private Instant available = Instant.MAX;
    private Instant rejected = Instant.MAX;
    private Instant failed = Instant.MAX;
    private Instant deleting = Instant.MAX;
    private Instant deleted = Instant.MAX;
    private Failure failure = new Failure("", "");

    /** Why it failed, as AWS says it in {@code lastError}. */
    record Failure(String code, String message) {}

    Endpoint(
            String id,
            Vpc vpc,
            EndpointService service,
            EndpointWish wish,
            List<String> groups,
            List<NetworkInterface> interfaces,
            Instant now) {
        this.id = id;
        this.vpc = vpc;
        this.service = service;
        this.wish = wish;
        this.groups = List.copyOf(groups);
        this.interfaces = List.copyOf(interfaces);
        this.created = now;
    }

    String id() {
        return id;
    }

    Vpc vpc() {
        return vpc;
    }

    EndpointService service() {
        return service;
    }

    EndpointWish wish() {
        return wish;
    }

    Instant created() {
        return created;
    }

    Failure failure() {
        return failure;
    }

    /** The ids of its security groups. */
    List<String> groups() {
        return groups;
    }

    List<NetworkInterface> interfaces() {
        return interfaces;
    }

    EndpointState state(Instant now) {
        if (!now.isBefore(deleting)) {
            return now.isBefore(deleted) ? EndpointState.DELETING : EndpointState.DELETED;
        }
        if (!now.isBefore(failed)) {
            return EndpointState.FAILED;
        }
        if (!now.isBefore(rejected)) {
            return EndpointState.REJECTED;
        }
        if (now.isBefore(accepted)) {
            return EndpointState.PENDING_ACCEPTANCE;
        }
        return now.isBefore(available) ? EndpointState.PENDING : EndpointState.AVAILABLE;
    }

    /** When it was gone; never, as long as it is there. */
    Instant deleted() {
        return deleted;
    }

    void accept(Instant now, Duration lasting) {
        rejected = Instant.MAX;
        accepted = now;
        available = now.plus(lasting);
    }

    void reject(Instant now) {
        rejected = now;
    }

    void fail(Instant now, Failure why) {
        failed = now;
        failure = why;
    }

    void delete(Instant now, Duration lasting) {
        deleting = now;
        deleted = now.plus(lasting);
    }

    /** The name that leads to it in all zones. The part behind the id is AWS's own choice. */
    String dnsName() {
        return label() + "." + service.domain();
    }

    /** The name that leads to it in one zone. */
    String dnsName(Subnet subnet) {
        return label() + "-" + subnet.zone() + "." + service.domain();
    }

    private String label() {
        return id + "-" + id.substring(id.length() - 8);
    }
}
