package io.nearside.simulator.ec2;

import io.nearside.simulator.Access;
import io.nearside.simulator.Answer;
import io.nearside.simulator.Call;
import io.nearside.simulator.Forms;
import io.nearside.simulator.Request;
import io.nearside.simulator.Service;
import io.nearside.simulator.World;
import io.nearside.simulator.Xml;
import io.nearside.simulator.sts.Credential;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** EC2's Query API. */
public final class Ec2Service implements Service {
    private final World world;

    public Ec2Service(World world) {
        this.world = world;
    }

    @Override
    public String name() {
        return "ec2";
    }

    @Override
    public boolean takes(Request request) {
        return Forms.isQueryApi(request, "2016-11-15")
                && Credential.of(request).map(Credential::scope).orElse("ec2").equals("ec2");
    }

    @Override
    public Call identify(Request request) {
        Map<String, String> parameters = new LinkedHashMap<>(Forms.parameters(request));
        String action = parameters.getOrDefault("Action", "");
        parameters.keySet().removeAll(List.of("Action", "Version"));
        Credential credential = Credential.of(request).orElse(new Credential("", "", "ec2", ""));
        return new Call(
                request,
                "ec2:" + action,
                action.startsWith("Describe") ? Access.READ : Access.WRITE,
                world.identities().accountOf(credential),
                credential.region(),
                parameters);
    }

    @Override
    public Answer answer(Call call) {
        return error(400, "InvalidAction", "The action is not valid for this web service.");
    }

    @Override
    public Answer error(int status, String code, String message) {
        Xml error = new Xml().put("Error", new Xml().put("Code", code).put("Message", message));
        Xml body = new Xml().put("Errors", error).put("RequestID", world.ids().uuid());
        return Answer.xml(status, body.document("Response"));
    }

    @Override
    public Answer throttled() {
        return error(503, "RequestLimitExceeded", "Request limit exceeded.");
    }

    @Override
    public Answer serverError() {
        return error(500, "InternalError", "An internal error has occurred");
    }
}
