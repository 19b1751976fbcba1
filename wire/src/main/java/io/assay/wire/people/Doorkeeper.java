package io.assay.wire.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import tools.jackson.databind.json.JsonMapper;

/** Answers who comes without a token that is believed: what is wrong in our own words, never in the token's. */
final class Doorkeeper implements AuthenticationEntryPoint, AuthenticationFailureHandler {

    private static final String REMEDY =
            "send the header 'Authorization: Bearer <token>' with a token of the authorization server";
    private static final String RETRY_SECONDS = "5";

    private final Denials denials;
    private final JsonMapper json = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, org.springframework.http.converter.json.ProblemDetailJacksonMixin.class)
            .build();

    Doorkeeper(Denials denials) {
        this.denials = denials;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        onAuthenticationFailure(request, response, e);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        if (e instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            write(response, new Refusal(
                    HttpStatus.SERVICE_UNAVAILABLE, "Authorization",
                    "the keys of the authorization server cannot be read now", "try again"));
            return;
        }
        boolean sent = e instanceof OAuth2AuthenticationException;
        String problem = sent ? words(e) : "no token was sent";
        denials.denied(request, sent ? Denial.BAD_TOKEN : Denial.NO_TOKEN, problem);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, sent ? "Bearer error=\"invalid_token\"" : "Bearer");
        write(response, new Refusal(HttpStatus.UNAUTHORIZED, "Authorization", problem, REMEDY));
    }

    private static String words(AuthenticationException e) {
        return e.getCause() instanceof JwtValidationException wrong
                ? wrong.getErrors().iterator().next().getDescription()
                : "the token cannot be verified";
    }

    private void write(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(refusal.detail()));
    }
}
