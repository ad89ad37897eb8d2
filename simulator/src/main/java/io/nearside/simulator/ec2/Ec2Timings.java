package io.nearside.simulator.ec2;

import java.time.Duration;

/**
 * How long EC2 takes. Only what has been started afterwards goes by a change.
 *
 * @param initiating a new peering request until it is pending or failed
 * @param provisioning an accepted one until it is active
 * @param deleting a deleted one until it is gone; AWS documents the state for connections between regions only, here both pass through it
 * @param shownToPeer a new request until the accepter's account sees it
 * @param routeListed a new route until it is listed
 * @param endpointPending an endpoint that its service let in until it is available
 * @param endpointDeleting a deleted endpoint until it is gone
 * @param transit what is to be said of transit gateways
 */
public record Ec2Timings(
        Duration initiating,
        Duration provisioning,
        Duration deleting,
        Duration shownToPeer,
        Duration routeListed,
        Duration endpointPending,
        Duration endpointDeleting,
        TransitTimings transit) {
    /** Those of endpoints are what a test of LocalStack's took on AWS to make one and to delete it, about a minute each. */
    public static Ec2Timings defaults() {
        return new Ec2Timings(
                Duration.ZERO,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofSeconds(50),
                Duration.ofSeconds(60),
                TransitTimings.defaults());
    }

    /** Everything at once. */
    public static Ec2Timings immediate() {
        return new Ec2Timings(
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                TransitTimings.immediate());
    }

    public Ec2Timings withTransit(TransitTimings wanted) {
        return new Ec2Timings(
                initiating,
                provisioning,
                deleting,
                shownToPeer,
                routeListed,
                endpointPending,
                endpointDeleting,
                wanted);
    }

    public Ec2Timings withInitiating(Duration wanted) {
        return new Ec2Timings(
                wanted, provisioning, deleting, shownToPeer, routeListed, endpointPending, endpointDeleting, transit);
    }

    public Ec2Timings withProvisioning(Duration wanted) {
        return new Ec2Timings(
                initiating, wanted, deleting, shownToPeer, routeListed, endpointPending, endpointDeleting, transit);
    }

    public Ec2Timings withDeleting(Duration wanted) {
        return new Ec2Timings(
                initiating, provisioning, wanted, shownToPeer, routeListed, endpointPending, endpointDeleting, transit);
    }

    public Ec2Timings withShownToPeer(Duration wanted) {
        return new Ec2Timings(
                initiating, provisioning, deleting, wanted, routeListed, endpointPending, endpointDeleting, transit);
    }

    public Ec2Timings withRouteListed(Duration wanted) {
        return new Ec2Timings(
                initiating, provisioning, deleting, shownToPeer, wanted, endpointPending, endpointDeleting, transit);
    }

    public Ec2Timings withEndpointPending(Duration wanted) {
        return new Ec2Timings(
                initiating, provisioning, deleting, shownToPeer, routeListed, wanted, endpointDeleting, transit);
    }

    public Ec2Timings withEndpointDeleting(Duration wanted) {
        return new Ec2Timings(
                initiating, provisioning, deleting, shownToPeer, routeListed, endpointPending, wanted, transit);
    }
}
