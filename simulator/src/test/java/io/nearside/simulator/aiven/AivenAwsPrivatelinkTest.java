package io.nearside.simulator.aiven;

import static io.nearside.simulator.aiven.AivenAwsLinkRehearsal.LINK;
import static io.nearside.simulator.aiven.AivenAwsLinkRehearsal.OURS;
import static io.nearside.simulator.aiven.AivenAwsLinkRehearsal.SERVICE;
import static io.nearside.simulator.aiven.AivenAwsLinkRehearsal.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Access;
import io.nearside.simulator.ec2.EndpointState;
import io.nearside.simulator.rest.Recordings;
import io.nearside.simulator.rest.RestClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/** A service is published in AWS, endpoints come, are let in without anyone asking, and lead to its components, until it is published no more. */
final class AivenAwsPrivatelinkTest {
    private static final String CUSTOMER = AivenRehearsal.CUSTOMER;

    private static final String USER = "arn:aws:iam::" + TEAM + ":user/cloud_user";

    private final AivenAwsLinkRehearsal rehearsal = new AivenAwsLinkRehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void hasTheFieldsOfThePublishedAnswers() {
        JsonNode creating = Recordings.read("aiven/found/aws_privatelink_creating.json");
        JsonNode active = Recordings.read("aiven/found/aws_privatelink_active.json");
        JsonNode connections = Recordings.read("aiven/found/aws_privatelink_connections.json");
        JsonNode refreshed = Recordings.read("aiven/found/aws_privatelink_refresh.json");
        AivenAzureShapesTest.assertAlike(rehearsal.publish(OURS, USER).body(), creating);
        rehearsal.pass(3);
        AivenAzureShapesTest.assertAlike(rehearsal.link(), active);
        assertThat(rehearsal.link().path("aws_service_name").asText())
                .isEqualTo("com.amazonaws.vpce.eu-west-1."
                        + rehearsal.link().path("aws_service_id").asText());
        rehearsal.connected(CUSTOMER, rehearsal.link().path("aws_service_name").asText());
        AivenAzureShapesTest.assertAlike(rehearsal.connections().path(0), connections.at("/connections/0"));
        assertThat(rehearsal.client().post(LINK + "/refresh", "").body()).isEqualTo(refreshed);
    }

    /** As they were written: whatever more than accounts is on the list stays what it is. */
    @Test
    void itsPrincipalsAreThoseOfTheServiceInAws() {
        rehearsal.published(OURS, USER);
        String service = rehearsal.link().path("aws_service_id").asText();
        assertThat(rehearsal.services().allowed(service)).containsExactly(OURS, USER);

        RestClient.Reply changed =
                rehearsal.client().put(LINK, AivenAwsLinkRehearsal.principals(USER, AivenAwsLinkRehearsal.root(TEAM)));
        assertThat(changed.at("/principals")).hasSize(2);
        assertThat(rehearsal.services().allowed(service)).containsExactly(USER, AivenAwsLinkRehearsal.root(TEAM));
        assertThat(rehearsal.client().put(LINK, "{}").at("/principals")).hasSize(2);
    }

    @Test
    void isThereAtOnceForWhoeverArrangesIt() {
        rehearsal.aiven().publish("acme-prod", "orders", OURS);
        assertThat(rehearsal.link().path("state").asText()).isEqualTo("active");
    }

    /** Accepted a while after it came, and listed a while after AWS has it available; nobody asks Aiven for either. */
    @Test
    void anEndpointIsLetInAndListedOnceItIsAvailable() {
        String endpoint = rehearsal.connect(CUSTOMER, rehearsal.published(OURS));
        assertThat(rehearsal.state(endpoint)).isEqualTo(EndpointState.PENDING_ACCEPTANCE);
        rehearsal.pass(1);
        assertThat(rehearsal.state(endpoint)).isEqualTo(EndpointState.PENDING_ACCEPTANCE);
        rehearsal.pass(1);
        assertThat(rehearsal.state(endpoint)).isEqualTo(EndpointState.PENDING);
        rehearsal.pass(49);
        assertThat(rehearsal.connections()).isEmpty();
        rehearsal.pass(1);
        assertThat(rehearsal.state(endpoint)).isEqualTo(EndpointState.AVAILABLE);
        assertThat(rehearsal.connections()).isEmpty();
        rehearsal.pass(2);
        assertThat(rehearsal.connections().at("/0/vpc_endpoint_id").asText()).isEqualTo(endpoint);
        assertThat(rehearsal.connections().at("/0/dns_name").asText()).startsWith(endpoint);
    }

    @Test
    void oneThatItsOwnerDeletedIsListedNoMore() {
        String endpoint = rehearsal.connected(CUSTOMER, rehearsal.published(OURS));
        assertThat(rehearsal.connections()).hasSize(1);
        rehearsal.delete(CUSTOMER, endpoint);
        assertThat(rehearsal.connections()).isEmpty();
    }

    @Test
    void whoIsNotListedSeesNoService() {
        String service = rehearsal.published(OURS);
        Ec2Exception refused =
                catchThrowableOfType(Ec2Exception.class, () -> rehearsal.connect("999988887777", service));
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("InvalidServiceName");
    }

    /** One that is in stays in, as AWS does it. */
    @Test
    void whoIsStruckOffTheListIsNotLetInAnyMore() {
        String service = rehearsal.published(OURS, AivenAwsLinkRehearsal.root(TEAM));
        String before = rehearsal.connected(TEAM, service);
        String late = rehearsal.connect(TEAM, service);
        rehearsal.client().put(LINK, AivenAwsLinkRehearsal.principals(OURS));
        rehearsal.pass(100);
        assertThat(rehearsal.state(late)).isEqualTo(EndpointState.PENDING_ACCEPTANCE);
        assertThat(rehearsal.state(before)).isEqualTo(EndpointState.AVAILABLE);
        assertThat(rehearsal.connections().findValuesAsText("vpc_endpoint_id")).containsExactly(before);
    }

    @Test
    void leadsToTheComponentsThatAreOpened() {
        String service = rehearsal.published(OURS, AivenAwsLinkRehearsal.root(TEAM));
        String first = rehearsal.connected(CUSTOMER, service);
        rehearsal.client().put(SERVICE, "{\"user_config\":{\"privatelink_access\":{\"schema_registry\":true}}}");
        rehearsal.pass(2);
        JsonNode component = rehearsal.components().path(3);
        assertThat(component.path("route").asText()).isEqualTo("privatelink");
        assertThat(component.has("privatelink_connection_id")).isFalse();
        String host = component.path("host").asText();
        assertThat(rehearsal.aiven().privateAddress(host))
                .contains(String.join(", ", rehearsal.addresses(first)))
                .contains("10.0.1.4, 10.0.2.4");

        rehearsal.connected(TEAM, service);
        assertThat(rehearsal.components().findValuesAsText("privatelink_connection_id"))
                .containsExactlyElementsOf(rehearsal.connections().findValuesAsText("privatelink_connection_id"));
    }

    /** AWS deletes no service that somebody is connected with: Aiven rejects them first. */
    @Test
    void isTakenBackWithEveryConnection() {
        String endpoint = rehearsal.connected(CUSTOMER, rehearsal.published(OURS));
        String service = rehearsal.link().path("aws_service_name").asText();
        assertThat(rehearsal.client().delete(LINK).at("/state").asText()).isEqualTo("deleting");
        assertThat(rehearsal.state(endpoint)).isEqualTo(EndpointState.AVAILABLE);
        rehearsal.pass(2);
        assertThat(rehearsal.client().get(LINK).status()).isEqualTo(404);
        assertThat(rehearsal.state(endpoint)).isEqualTo(EndpointState.REJECTED);
        assertThat(rehearsal.services().find(service)).isEmpty();
    }

    @Test
    void goesWithItsService() {
        String endpoint = rehearsal.connected(CUSTOMER, rehearsal.published(OURS));
        rehearsal.aiven().removeService(rehearsal.vpc(), "orders");
        assertThat(rehearsal.state(endpoint)).isEqualTo(EndpointState.REJECTED);
    }

    @Test
    void anotherRegionComesIfItIsNamed() {
        rehearsal.client().post(LINK, "{\"principals\":[\"" + OURS + "\"],\"supported_regions\":[\"eu-central-1\"]}");
        rehearsal.pass(3);
        assertThat(rehearsal
                        .client()
                        .put(LINK, "{\"supported_regions\":[\"eu-north-1\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(rehearsal.link().path("principals")).hasSize(1);
    }

    /** Reading it needs the permission to change the service, as on Azure. */
    @Test
    void aTokenThatMayReadMayNotReadIt() {
        rehearsal.published(OURS);
        rehearsal.aiven().addToken("reader", Access.READ, "acme-prod");
        RestClient reader = rehearsal.client().as("aivenv1 reader");
        assertThat(List.of(
                        reader.get(LINK).status(),
                        reader.get(LINK + "/connections").status()))
                .containsOnly(403);
    }

    /** What Azure is refused for, AWS is in its own words. */
    @Test
    void whatItIsRefusedFor() {
        assertThat(rehearsal.publish("arn:aws:iam::1:root").status()).isEqualTo(400);
        assertThat(rehearsal.client().post(LINK, "{}").status()).isEqualTo(400);
        rehearsal.aiven().addService("acme-prod", rehearsal.vpc(), "flink", AivenProduct.FLINK);
        assertThat(rehearsal
                        .client()
                        .post(LINK.replace("orders", "flink"), AivenAwsLinkRehearsal.principals(OURS))
                        .at("/message")
                        .asText())
                .contains("not supported for flink");
        rehearsal.publish(OURS);
        assertThat(rehearsal.publish(OURS).status()).isEqualTo(409);
        rehearsal.client().delete(LINK);
        assertThat(rehearsal
                        .client()
                        .put(LINK, AivenAwsLinkRehearsal.principals(OURS))
                        .status())
                .isEqualTo(409);
    }
}
