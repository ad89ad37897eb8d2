package io.nearside.simulator.compute;

import static io.nearside.simulator.compute.ComputeRehearsal.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import io.nearside.simulator.Access;
import io.nearside.simulator.rest.RestClient;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Verbs, paths and bodies in both directions are those of Google's published contract, to the letter. */
final class ComputeContractTest {
    private static final Map<ComputeMethod, ComputeFields> BODIES = Map.ofEntries(
            Map.entry(ComputeMethod.INSERT_NETWORK, ComputeNetworkCalls.FIELDS),
            Map.entry(ComputeMethod.ADD_PEERING, ComputePeeringCalls.ADD),
            Map.entry(ComputeMethod.UPDATE_PEERING, ComputePeeringCalls.UPDATE),
            Map.entry(ComputeMethod.REMOVE_PEERING, ComputePeeringCalls.NAME),
            Map.entry(ComputeMethod.REQUEST_REMOVE_PEERING, ComputePeeringCalls.NAME),
            Map.entry(ComputeMethod.INSERT_SUBNETWORK, ComputeSubnetworkCalls.FIELDS),
            Map.entry(ComputeMethod.INSERT_ADDRESS, ComputeAddressCalls.FIELDS),
            Map.entry(ComputeMethod.LABEL_ADDRESS, ComputeLabels.FIELDS),
            Map.entry(ComputeMethod.INSERT_FORWARDING_RULE, ComputeForwardingRuleCalls.FIELDS),
            Map.entry(ComputeMethod.LABEL_FORWARDING_RULE, ComputeLabels.FIELDS),
            Map.entry(ComputeMethod.INSERT_SERVICE_ATTACHMENT, ComputeAttachmentCalls.FIELDS),
            Map.entry(ComputeMethod.INSERT_FIREWALL, ComputeFirewallCalls.FIELDS),
            Map.entry(ComputeMethod.INSERT_ROUTE, ComputeRouteCalls.FIELDS));

    private final ComputeRehearsal rehearsal = new ComputeRehearsal();
    private final Set<ComputeMethod> spoken = EnumSet.noneOf(ComputeMethod.class);

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @ParameterizedTest
    @EnumSource(ComputeMethod.class)
    void everyMethodIsTheContracts(ComputeMethod method) {
        assertThat(ComputeContract.of(method).getService().getFullName()).startsWith("google.cloud.compute.v1.");
    }

    static Stream<ComputeMethod> bodies() {
        return BODIES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void everyFieldThatIsTakenIsTheContractsAndOfItsType(ComputeMethod method) {
        BODIES.getOrDefault(method, new ComputeFields()).types().forEach((name, type) -> {
            FieldDescriptor field = ComputeContract.field(ComputeContract.body(method), name);
            if (type != ComputeFields.Type.OURS) {
                assertThat(typeOf(field)).as(name).isEqualTo(type);
            }
        });
    }

    private static ComputeFields.Type typeOf(FieldDescriptor field) {
        if (field.isMapField()) {
            return ComputeFields.Type.LABELS;
        }
        return switch (field.getJavaType()) {
            case STRING -> field.isRepeated() ? ComputeFields.Type.TEXTS : ComputeFields.Type.TEXT;
            case BOOLEAN -> ComputeFields.Type.FLAG;
            case INT, LONG -> ComputeFields.Type.NUMBER;
            case MESSAGE -> field.isRepeated() ? ComputeFields.Type.OBJECTS : ComputeFields.Type.OBJECT;
            default -> ComputeFields.Type.OURS;
        };
    }

    @Test
    void everyBodyOfEveryMethodIsTheContracts() {
        networks();
        peerings();
        endpoints();
        firewallsAndRoutes();
        removals();

        assertThat(spoken).isEqualTo(EnumSet.allOf(ComputeMethod.class));
    }

    private RestClient.Reply speak(ComputeMethod method, String path, String body) {
        String at = ComputeRehearsal.at("projects/cust" + path);
        String json = quoted(body);
        ComputeContract.assertRequest(method, json);
        RestClient.Reply reply = switch (method.template().method()) {
            case "GET" -> rehearsal.client().get(at);
            case "DELETE" -> rehearsal.client().delete(at);
            case "PATCH" -> rehearsal.client().patch(at, json);
            case "PUT" -> rehearsal.client().put(at, json);
            default -> rehearsal.client().post(at, json);
        };
        ComputeContract.assertAnswer(method, reply);
        spoken.add(method);
        if (reply.at("/kind").asText().equals("compute#operation") && method.access() == Access.WRITE) {
            rehearsal.pass(2);
            String operation = "/operations/" + reply.at("/name").asText();
            boolean global = reply.at("/region").isMissingNode();
            String place = global ? "/global" : "/regions/europe-west1";
            RestClient.Reply ended = speak(
                    global ? ComputeMethod.GET_GLOBAL_OPERATION : ComputeMethod.GET_REGION_OPERATION,
                    place + operation,
                    "");
            assertThat(ended.at("/error").isMissingNode())
                    .as(ended.body().toString())
                    .isTrue();
            speak(
                    global ? ComputeMethod.WAIT_FOR_GLOBAL_OPERATION : ComputeMethod.WAIT_FOR_REGION_OPERATION,
                    place + operation + "/wait",
                    "");
            assertThat(ended.at("/status").asText()).isEqualTo("DONE");
        }
        return reply;
    }

    private void networks() {
        speak(ComputeMethod.GET_PROJECT, "", "");
        speak(
                ComputeMethod.INSERT_NETWORK,
                "/global/networks",
                "{'name':'n2','autoCreateSubnetworks':false,'mtu':1460,'routingConfig':{'routingMode':'GLOBAL'}}");
        speak(ComputeMethod.PATCH_NETWORK, "/global/networks/n2", "{'routingConfig':{'routingMode':'REGIONAL'}}");
        speak(ComputeMethod.LIST_NETWORKS, "/global/networks?maxResults=1", "");
        speak(
                ComputeMethod.INSERT_SUBNETWORK,
                "/regions/europe-west1/subnetworks",
                "{'name':'s2','network':'global/networks/n1','ipCidrRange':'10.7.0.0/24','secondaryIpRanges':"
                        + "[{'rangeName':'pods','ipCidrRange':'10.8.0.0/20'}],'logConfig':{'enable':false}}");
        speak(
                ComputeMethod.INSERT_SUBNETWORK,
                "/regions/europe-west1/subnetworks",
                "{'name':'nat','network':'global/networks/n1','ipCidrRange':'10.9.0.0/24',"
                        + "'purpose':'PRIVATE_SERVICE_CONNECT'}");
        speak(ComputeMethod.GET_SUBNETWORK, "/regions/europe-west1/subnetworks/s2", "");
        speak(ComputeMethod.LIST_SUBNETWORKS, "/regions/europe-west1/subnetworks", "");
        speak(ComputeMethod.LIST_ALL_SUBNETWORKS, "/aggregated/subnetworks", "");
    }

    private void peerings() {
        String peering = "{'networkPeering':{'name':'to-vendor','network':'" + rehearsal.peer()
                + "','exchangeSubnetRoutes':true,'updateStrategy':'CONSENSUS'}}";
        speak(ComputeMethod.ADD_PEERING, "/global/networks/n1/addPeering", peering);
        rehearsal
                .vendor()
                .post(
                        ComputeRehearsal.at(rehearsal.peer() + "/addPeering"),
                        ComputeRehearsal.half("to-cust", rehearsal.network(), ",'updateStrategy':'CONSENSUS'"));
        rehearsal.pass(2);
        speak(
                ComputeMethod.UPDATE_PEERING,
                "/global/networks/n1/updatePeering",
                "{'networkPeering':{'name':'to-vendor','importCustomRoutes':true}}");
        RestClient.Reply network = speak(ComputeMethod.GET_NETWORK, "/global/networks/n1", "");
        assertThat(network.at("/peerings/0/connectionStatus/consensusState/updateStatus")
                        .asText())
                .isEqualTo("PENDING_PEER_ACKNOWLEDGEMENT");
        speak(
                ComputeMethod.LIST_PEERING_ROUTES,
                "/global/networks/n1/listPeeringRoutes?peeringName=to-vendor&region=europe-west1&direction=OUTGOING",
                "");
        speak(ComputeMethod.REQUEST_REMOVE_PEERING, "/global/networks/n1/requestRemovePeering", "{'name':'to-vendor'}");
        rehearsal
                .vendor()
                .post(ComputeRehearsal.at(rehearsal.peer() + "/requestRemovePeering"), quoted("{'name':'to-cust'}"));
        rehearsal.pass(2);
        assertThat(rehearsal
                        .peering("to-vendor")
                        .at("/connectionStatus/consensusState/deleteStatus")
                        .asText())
                .isEqualTo("DELETE_ACKNOWLEDGED");
        speak(ComputeMethod.REMOVE_PEERING, "/global/networks/n1/removePeering", "{'name':'to-vendor'}");
    }

    private void endpoints() {
        String region = "/regions/europe-west1";
        speak(
                ComputeMethod.INSERT_SERVICE_ATTACHMENT,
                region + "/serviceAttachments",
                "{'name':'published','connectionPreference':'ACCEPT_MANUAL','targetService':"
                        + "'projects/cust/regions/europe-west1/forwardingRules/behind','natSubnets':["
                        + "'projects/cust/regions/europe-west1/subnetworks/nat'],'consumerAcceptLists':"
                        + "[{'projectIdOrNum':'cust','connectionLimit':0}]}");
        speak(
                ComputeMethod.INSERT_ADDRESS,
                region + "/addresses",
                "{'name':'ip','addressType':'INTERNAL','purpose':'GCE_ENDPOINT','subnetwork':'" + rehearsal.subnet()
                        + "'}");
        RestClient.Reply address = speak(ComputeMethod.GET_ADDRESS, region + "/addresses/ip", "");
        speak(
                ComputeMethod.LABEL_ADDRESS,
                region + "/addresses/ip/setLabels",
                "{'labelFingerprint':'" + address.at("/labelFingerprint").asText() + "','labels':{'a':'b'}}");
        speak(
                ComputeMethod.INSERT_FORWARDING_RULE,
                region + "/forwardingRules",
                "{'name':'psc','IPAddress':'10.0.0.2','network':'" + rehearsal.network()
                        + "','loadBalancingScheme':'','allowPscGlobalAccess':true,'target':"
                        + "'projects/cust/regions/europe-west1/serviceAttachments/published'}");
        RestClient.Reply rule = speak(ComputeMethod.GET_FORWARDING_RULE, region + "/forwardingRules/psc", "");
        assertThat(rule.at("/pscConnectionStatus").asText()).isEqualTo("PENDING");
        speak(
                ComputeMethod.LABEL_FORWARDING_RULE,
                region + "/forwardingRules/psc/setLabels",
                "{'labelFingerprint':'" + rule.at("/labelFingerprint").asText() + "','labels':{'a':'b'}}");
        RestClient.Reply attachment =
                speak(ComputeMethod.GET_SERVICE_ATTACHMENT, region + "/serviceAttachments/published", "");
        assertThat(attachment.at("/connectedEndpoints/0/pscConnectionId")).isEqualTo(rule.at("/pscConnectionId"));
        speak(
                ComputeMethod.PATCH_SERVICE_ATTACHMENT,
                region + "/serviceAttachments/published",
                "{'fingerprint':'" + attachment.at("/fingerprint").asText() + "','consumerAcceptLists':"
                        + "[{'projectIdOrNum':'cust','connectionLimit':1}]}");
        assertThat(speak(ComputeMethod.GET_FORWARDING_RULE, region + "/forwardingRules/psc", "")
                        .at("/pscConnectionStatus")
                        .asText())
                .isEqualTo("ACCEPTED");
        speak(ComputeMethod.LIST_ADDRESSES, region + "/addresses", "");
        speak(ComputeMethod.LIST_FORWARDING_RULES, region + "/forwardingRules", "");
        speak(ComputeMethod.LIST_SERVICE_ATTACHMENTS, region + "/serviceAttachments", "");
        speak(ComputeMethod.LIST_REGION_OPERATIONS, region + "/operations", "");
    }

    private void firewallsAndRoutes() {
        String rule = "{'name':'out','network':'" + rehearsal.network() + "','direction':'EGRESS','priority':900,"
                + "'destinationRanges':['10.0.0.5/32'],'allowed':[{'IPProtocol':'tcp','ports':['5432']}]}";
        speak(ComputeMethod.INSERT_FIREWALL, "/global/firewalls", rule);
        speak(ComputeMethod.PATCH_FIREWALL, "/global/firewalls/out", "{'disabled':true}");
        speak(ComputeMethod.UPDATE_FIREWALL, "/global/firewalls/out", rule);
        speak(ComputeMethod.GET_FIREWALL, "/global/firewalls/out", "");
        speak(ComputeMethod.LIST_FIREWALLS, "/global/firewalls", "");
        speak(
                ComputeMethod.INSERT_ROUTE,
                "/global/routes",
                "{'name':'r','network':'" + rehearsal.network() + "','destRange':'10.200.0.0/16','priority':900,"
                        + "'nextHopGateway':'global/gateways/default-internet-gateway'}");
        speak(ComputeMethod.GET_ROUTE, "/global/routes/r", "");
        speak(ComputeMethod.LIST_ROUTES, "/global/routes?filter=network%20eq%20%22.*n1%22", "");
        speak(ComputeMethod.LIST_GLOBAL_OPERATIONS, "/global/operations", "");
    }

    private void removals() {
        String region = "/regions/europe-west1";
        speak(ComputeMethod.DELETE_ROUTE, "/global/routes/r", "");
        speak(ComputeMethod.DELETE_FIREWALL, "/global/firewalls/out", "");
        speak(ComputeMethod.DELETE_FORWARDING_RULE, region + "/forwardingRules/psc", "");
        speak(ComputeMethod.DELETE_ADDRESS, region + "/addresses/ip", "");
        speak(ComputeMethod.DELETE_SERVICE_ATTACHMENT, region + "/serviceAttachments/published", "");
        speak(ComputeMethod.DELETE_SUBNETWORK, region + "/subnetworks/s2", "");
        speak(ComputeMethod.DELETE_NETWORK, "/global/networks/n2", "");
    }
}
