package io.nearside.simulator.compute;

import static io.nearside.simulator.compute.ComputeRehearsal.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.rest.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Google Cloud as a program outside of this JVM arranges it and sees it. */
final class ComputeSeedTest {
    private static final String THEIRS = "projects/other/global/networks/theirs";

    private final ComputeRehearsal rehearsal = new ComputeRehearsal();
    private final RestClient control = rehearsal.client().as("");

    @AfterEach
    void close() {
        rehearsal.close();
    }

    /** JSON with single quotes; what it made. */
    private JsonNode plant(String seed) {
        RestClient.Reply made = control.post("/_nearside/world", ComputeRehearsal.quoted("{'compute':{" + seed + "}}"));
        assertThat(made.status()).as("%s", made.body()).isEqualTo(200);
        return made.at("/compute");
    }

    private JsonNode state() {
        return control.get("/_nearside/world").at("/compute");
    }

    private void plantTheirs() {
        plant("'projects':[{'project':'other'}],'networks':[{'project':'other','name':'theirs'}]");
    }

    @Test
    void aProjectWithNetworksAndWhoMayReadThem() {
        JsonNode made = plant("'projects':[{'project':'other'}],'tokens':[{'token':'t','email':'e@x'}],"
                + "'grants':[{'email':'e@x','project':'other','permissions':['compute.networks.get']}],"
                + "'networks':[{'project':'other','name':'theirs'},{'project':'other','name':'auto','auto':true}],"
                + "'subnets':[{'network':'" + THEIRS + "','region':'us-west1','name':'s','range':'10.7.0.0/24'}],"
                + "'attachments':[{'project':'other','region':'us-west1','name':'published'}]");

        assertThat(made.path("networks").toString())
                .isEqualTo("[\"" + THEIRS + "\",\"projects/other/global/networks/auto\"]");
        assertThat(made.path("subnets").toString()).isEqualTo("[\"projects/other/regions/us-west1/subnetworks/s\"]");
        assertThat(made.path("attachments").toString())
                .isEqualTo("[\"projects/other/regions/us-west1/serviceAttachments/published\"]");
        RestClient reader = rehearsal.client().as("Bearer t");
        assertThat(reader.get(ComputeRehearsal.at(THEIRS)).at("/subnetworks")).hasSize(1);
        assertThat(reader.get(ComputeRehearsal.at("projects/other/global/networks/auto"))
                        .at("/subnetworks"))
                .hasSizeGreaterThan(1);
        assertThat(code(reader.get(ComputeRehearsal.at("projects/other/global/routes"))))
                .isEqualTo("403 forbidden");
    }

    @Test
    void peeringsThatComeAndGo() {
        plantTheirs();
        plant("'peerings':[{'network':'" + THEIRS + "','name':'back','peer':'" + rehearsal.network() + "'},"
                + "{'network':'" + rehearsal.network() + "','name':'there','peer':'" + THEIRS + "'}]");
        assertThat(state().path("peerings").findValuesAsText("active")).containsExactly("true", "true");
        plant("'cutPeerings':[{'network':'" + THEIRS + "','name':'back'}]");
        assertThat(state().path("peerings").findValuesAsText("active")).containsExactly("false");
        plant("'removeNetworks':['" + THEIRS + "']");
        assertThat(state().path("networks").findValuesAsText("path"))
                .containsExactly(rehearsal.network(), rehearsal.peer());
        plant("'peeringQuota':1");
        assertThat(rehearsal.end(rehearsal.addPeering("to-vendor", rehearsal.peer())))
                .isEqualTo("DONE QUOTA_EXCEEDED");
    }

    @Test
    void anEndpointThatIsDecidedOn() {
        String attachment = plant("'attachments':[{'project':'vendor','region':'us-west1','name':'published'}]")
                .at("/attachments/0")
                .asText();
        plant("'endpoints':[{'project':'cust','region':'us-west1','name':'psc','address':'10.0.0.9','attachment':'"
                + attachment + "'}]");
        assertThat(state().path("connections").toString())
                .isEqualTo("[{\"endpoint\":\"projects/cust/regions/us-west1/forwardingRules/psc\","
                        + "\"status\":\"PENDING\"}]");
        String connection =
                rehearsal.compute().attachments().connections(attachment).get(0).id();
        plant("'decide':[{'attachment':'" + attachment + "','connection':'" + connection + "','status':'REJECTED'}]");
        assertThat(state().at("/connections/0/status").asText()).isEqualTo("REJECTED");
    }

    @Test
    void whoMayNoLongerAndWhatIsDisabled() {
        String read = "[{'email':'" + ComputeRehearsal.CUSTOMER + "','permission':'compute.networks.get'}]";
        plant("'deny':" + read);
        assertThat(code(rehearsal.get(rehearsal.network()))).isEqualTo("403 forbidden");
        plant("'allow':" + read);
        assertThat(rehearsal.get(rehearsal.network()).status()).isEqualTo(200);
        plant("'disableApis':['cust']");
        assertThat(code(rehearsal.get(rehearsal.network()))).isEqualTo("403 accessNotConfigured");
    }
}
