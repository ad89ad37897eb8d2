package io.nearside.it.endpoint;

import io.nearside.simulator.arm.ArmDemo;
import io.nearside.simulator.arm.ArmWorld;

/**
 * Somebody with a network of their own, in which there is a subnet for endpoints.
 *
 * @param group the resource group that everything of theirs is in
 */
public record Stranger(EndpointStage stage, String token, String subscription, String group, String subnet) {
    private static final String THEIR_TENANT = "77777777-6d1e-4b77-9c3a-0b8d4e6f7a10";

    private static final String THEIR_SUBSCRIPTION = "99999999-1b7a-4e0d-a6c4-2f9e51b7d830";

    private static final String OUR_OTHER_SUBSCRIPTION = "8d3f0c52-1b7a-4e0d-a6c4-2f9e51b7d831";

    /** Of another tenant, with everything called as ours is. */
    public static Stranger of(EndpointStage stage) {
        stage.arm().addToken("strangers-token", THEIR_TENANT, "stranger");
        stage.arm().addSubscription(THEIR_TENANT, THEIR_SUBSCRIPTION, "theirs");
        return in(stage, "strangers-token", THEIR_SUBSCRIPTION, ArmDemo.GROUP);
    }

    /** Another team of our tenant, in a subscription of its own, with everything called as ours is. */
    public static Stranger team(EndpointStage stage) {
        stage.arm().addSubscription(ArmDemo.TENANT, OUR_OTHER_SUBSCRIPTION, "staging");
        return in(stage, ArmDemo.TOKEN, OUR_OTHER_SUBSCRIPTION, ArmDemo.GROUP);
    }

    /** Another team in our own subscription, which has a resource group and uses our network. */
    public static Stranger neighbour(EndpointStage stage) {
        String group = stage.arm().createGroup(ArmDemo.SUBSCRIPTION, "net-staging", ArmDemo.LOCATION);
        return new Stranger(stage, ArmDemo.TOKEN, ArmDemo.SUBSCRIPTION, group, EndpointStage.SUBNET);
    }

    private static Stranger in(EndpointStage stage, String token, String subscription, String groupName) {
        ArmWorld arm = stage.arm();
        String group = arm.createGroup(subscription, groupName, ArmDemo.LOCATION);
        String network = arm.createNetwork(group, ArmDemo.NETWORK, ArmDemo.LOCATION, "10.1.0.0/16");
        return new Stranger(
                stage, token, subscription, group, arm.createSubnet(network, ArmDemo.ENDPOINTS, "10.1.1.0/24"));
    }

    /** Their endpoint of this name. */
    public String endpoint(String name) {
        return EndpointStage.endpoint(group, name);
    }

    /** Makes it, towards a service. */
    public String make(String name, String target) {
        return make(name, target, "");
    }

    /** The same with tags, in JSON. */
    public String make(String name, String target, String tags) {
        return stage.make(token, endpoint(name), subnet, target, tags);
    }
}
