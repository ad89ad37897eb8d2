package io.nearside.simulator.arm;

import static io.nearside.simulator.arm.ArmRehearsal.code;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.AzureRefusal;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.rest.RestClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each refusal is in force, and gone when it is switched off: so each is a rule of its own. */
final class ArmRefusalsTest {
    private static final String MANUAL = "manualPrivateLinkServiceConnections";
    private static final String AUTOMATIC = "privateLinkServiceConnections";

    private static final Map<Refusal, Probe> PROBES = Map.ofEntries(
            entry(
                    AzureRefusal.ARM_TOKEN_MISSING,
                    new Probe(
                            "401 AuthenticationFailed",
                            world -> code(world.client().as("").get(ArmRehearsal.at(world.subnet()))))),
            entry(AzureRefusal.ARM_TOKEN_EXPIRED, new Probe("401 ExpiredAuthenticationToken", world -> {
                String token = world.login(ArmRehearsal.TENANT, "secret")
                        .at("/access_token")
                        .asText();
                world.simulator().clock().advance(Duration.ofHours(1));
                return code(world.client().as("Bearer " + token).get(ArmRehearsal.at(world.subnet())));
            })),
            entry(
                    AzureRefusal.ARM_APPLICATION_UNKNOWN,
                    new Probe("400 unauthorized_client", world -> login(world, "nowhere", "secret"))),
            entry(
                    AzureRefusal.ARM_APPLICATION_SECRET,
                    new Probe("401 invalid_client", world -> login(world, ArmRehearsal.TENANT, "guess"))),
            entry(
                    AzureRefusal.ARM_API_VERSION_MISSING,
                    new Probe(
                            "400 MissingApiVersionParameter",
                            world -> code(world.client().get(world.subnet())))),
            entry(
                    AzureRefusal.ARM_API_VERSION_UNKNOWN,
                    new Probe(
                            "400 NoRegisteredProviderFound",
                            world -> code(world.client().get(world.subnet() + "?api-version=2031-01-01")))),
            entry(
                    AzureRefusal.ARM_SUBSCRIPTION_UNKNOWN,
                    new Probe("404 SubscriptionNotFound", world -> code(world.get("/subscriptions/none")))),
            entry(
                    AzureRefusal.ARM_TENANT_FOREIGN,
                    new Probe("401 InvalidAuthenticationTokenTenant", world -> code(world.get(world.providerGroup())))),
            entry(AzureRefusal.ARM_PERMISSION, new Probe("403 AuthorizationFailed", world -> {
                world.arm().deny(ArmRehearsal.CUSTOMER, "Microsoft.Network/virtualNetworks/subnets/read");
                return code(world.get(world.subnet()));
            })),
            entry(
                    AzureRefusal.ARM_GROUP_UNKNOWN,
                    new Probe(
                            "404 ResourceGroupNotFound",
                            world -> code(world.get(ArmId.ofGroup(ArmRehearsal.SUBSCRIPTION, "none")
                                    .text())))),
            entry(AzureRefusal.ARM_REQUEST_LIMIT, new Probe("429 SubscriptionRequestsThrottled", world -> {
                RestClient.Reply last = world.delete(world.network() + "/subnets/none");
                for (int i = 0; i < 200; i++) {
                    last = world.delete(world.network() + "/subnets/none");
                }
                return code(last);
            })),
            entry(AzureRefusal.ARM_OPERATION_SIGNATURE, new Probe("403 InvalidOperationSignature", world -> {
                RestClient.Reply made = world.putSubnet("apps", "{\"addressPrefix\":\"10.1.2.0/24\"}");
                return code(world.ask(made.header("Azure-AsyncOperation") + "x"));
            })),
            entry(
                    AzureRefusal.ARM_LOCATION_MISSING,
                    new Probe(
                            "400 LocationRequired",
                            world -> code(world.put(
                                    world.group() + "/providers/Microsoft.Network/virtualNetworks/other",
                                    "{\"properties\":{\"addressSpace\":{\"addressPrefixes\":[\"10.2.0.0/16\"]}}}")))),
            entry(
                    AzureRefusal.ARM_NAME,
                    new Probe(
                            "400 InvalidResourceName",
                            world -> code(world.putSubnet("-x", "{\"addressPrefix\":\"10.1.2.0/24\"}")))),
            entry(AzureRefusal.ARM_NETWORK_BUSY, new Probe("429 RetryableError", world -> {
                world.putSubnet("apps", "{\"addressPrefix\":\"10.1.2.0/24\"}");
                return code(world.connect("pe", world.publish("s").id()));
            })),
            entry(
                    AzureRefusal.ARM_SUBNET_RANGE,
                    new Probe(
                            "400 NetcfgInvalidSubnet",
                            world -> code(world.putSubnet("apps", "{\"addressPrefix\":\"10.2.2.0/24\"}")))),
            entry(
                    AzureRefusal.ARM_SUBNET_OVERLAP,
                    new Probe(
                            "400 NetcfgSubnetRangesOverlap",
                            world -> code(world.putSubnet("apps", "{\"addressPrefix\":\"10.1.1.0/26\"}")))),
            entry(AzureRefusal.ARM_SUBNET_IN_USE, new Probe("400 InUseSubnetCannotBeDeleted", world -> {
                world.settled("pe", world.publish("s").id());
                return code(world.delete(world.subnet()));
            })),
            entry(AzureRefusal.ARM_SUBNET_FULL, new Probe("400 SubnetIsFull", world -> {
                String small = world.arm().createSubnet(world.network(), "small", "10.1.9.0/29");
                String service = world.publish("s").id();
                RestClient.Reply last = world.get(small);
                for (int i = 0; i < 4; i++) {
                    last = world.put(
                            world.endpointId("pe" + i), world.body(service).replace(world.subnet(), small));
                    world.pass(2);
                }
                return code(last);
            })),
            entry(AzureRefusal.ARM_ENDPOINT_LOCATION, new Probe("400 InvalidResourceReference", world -> {
                String body = world.body(world.publish("s").id()).replace("westeurope\"", "northeurope\"");
                return code(world.put(world.endpointId("pe"), body));
            })),
            entry(
                    AzureRefusal.ARM_ENDPOINT_POLICY,
                    new Probe("400 PrivateEndpointCannotBeCreatedInSubnetThatHasNetworkPoliciesEnabled", world -> {
                        world.arm().closeSubnet(world.subnet());
                        return code(world.connect("pe", world.publish("s").id()));
                    })),
            entry(
                    AzureRefusal.ARM_ENDPOINT_QUOTA,
                    new Probe("400 PrivateEndpointsPerVirtualNetworkLimitReached", world -> {
                        world.arm().endpointQuota(0);
                        return code(world.connect("pe", world.publish("s").id()));
                    })),
            entry(
                    AzureRefusal.ARM_ENDPOINT_MESSAGE,
                    new Probe(
                            "400 RequestMessageTooLong",
                            world -> code(world.put(
                                    world.endpointId("pe"),
                                    world.body(MANUAL, world.publish("s").id(), "x".repeat(141), ""))))),
            entry(AzureRefusal.ARM_ENDPOINT_ALIAS_AUTOMATIC, new Probe("400 InvalidPrivateLinkServiceId", world -> {
                ArmLinkServiceView service = world.publish("s");
                world.arm().linkServices().approveAhead(service.id(), List.of("*"));
                return code(world.put(world.endpointId("pe"), world.body(AUTOMATIC, service.alias(), "", "")));
            })),
            entry(
                    AzureRefusal.ARM_ENDPOINT_VISIBILITY,
                    new Probe(
                            "400 ThirdPartyPrivateLinkServiceProvidedDuringPrivateEndpointCreation"
                                    + "DoesNotExistOrIsNotVisible",
                            world -> {
                                ArmLinkServiceView service = world.publish("s");
                                world.arm().linkServices().show(service.id(), List.of("somebody-else"));
                                return code(world.connect("pe", service.alias()));
                            })),
            entry(
                    AzureRefusal.ARM_ENDPOINT_ADDRESS,
                    new Probe(
                            "400 PrivateIPAddressInReservedRange",
                            world -> code(world.put(
                                    world.endpointId("pe"),
                                    world.body(MANUAL, world.publish("s").id(), "", "10.1.1.3"))))),
            entry(
                    AzureRefusal.ARM_ENDPOINT_IMMUTABLE,
                    new Probe("400 CannotChangeSubnetOnExistingPrivateEndpoint", world -> {
                        String service = world.publish("s").id();
                        String other = world.arm().createSubnet(world.network(), "other", "10.1.9.0/24");
                        world.settled("pe", service);
                        return code(world.put(
                                world.endpointId("pe"), world.body(service).replace(world.subnet(), other)));
                    })),
            entry(
                    AzureRefusal.ARM_LINK_SERVICE_IN_USE,
                    new Probe("400 PrivateLinkServiceCannotBeDeletedSinceItHasPrivateEndpointConnections", world -> {
                        String service = world.publish("s").id();
                        world.settled("pe", service);
                        return code(world.provider().delete(ArmRehearsal.at(service)));
                    })));

    private record Probe(String refused, Function<ArmRehearsal, String> attempt) {}

    static Stream<Refusal> refusals() {
        return PROBES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isInForceUntilItIsSwitchedOff(Refusal refusal) {
        assertThat(attempt(refusal)).isEqualTo(probe(refusal).refused());
        assertThat(attempt(refusal, refusal))
                .isNotEqualTo(probe(refusal).refused())
                .doesNotStartWith("500");
    }

    @Test
    void noneIsForgotten() {
        assertThat(PROBES.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(AzureRefusal.values())
                        .filter(refusal -> refusal.name().startsWith("ARM_"))
                        .toList());
    }

    private static String attempt(Refusal refusal, Refusal... without) {
        try (ArmRehearsal rehearsal = new ArmRehearsal(without)) {
            return probe(refusal).attempt().apply(rehearsal);
        }
    }

    private static Probe probe(Refusal refusal) {
        return Objects.requireNonNull(PROBES.get(refusal));
    }

    private static String login(ArmRehearsal world, String tenant, String secret) {
        RestClient.Reply reply = world.login(tenant, secret);
        return reply.status() + " " + reply.at("/error").asText();
    }
}
