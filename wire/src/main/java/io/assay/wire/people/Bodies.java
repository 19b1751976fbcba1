package io.assay.wire.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Takes bodies only up to the limit, however they are sent, and only with ids of tenants that their sender sees. */
@ControllerAdvice
final class Bodies extends RequestBodyAdviceAdapter {

    private final int most;

    Bodies(LimitSettings limits) {
        this.most = (int) limits.body().toBytes();
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage sent,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] body = sent.getBody().readNBytes(most + 1);
        if (body.length > most) {
            throw new BodyTooLargeException(most);
        }
        return new Taken(sent.getHeaders(), new ByteArrayInputStream(body));
    }

    private record Taken(HttpHeaders headers, InputStream body) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage sent,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        Allowed rule = parameter.getMethodAnnotation(Allowed.class);
        if (rule != null && rule.tenant() == Tenant.BODY) {
            Asking.now().ifPresent(person -> requireSeen(person, ids(body, rule)));
        }
        return body;
    }

    /** What is no id is left to whoever judges the form. */
    private static void requireSeen(Person person, Stream<String> ids) {
        ids.filter(id -> id.indexOf('/') > 0 && !person.sees(id)).findFirst().ifPresent(id -> {
            throw new NotAllowedException(Denial.TENANT, person.id() + " does not act for the tenant of " + id);
        });
    }

    private static Stream<String> ids(Object body, Allowed rule) {
        return Arrays.stream(rule.ids()).flatMap(field -> texts(value(body, field)));
    }

    private static Stream<String> texts(Object value) {
        return switch (value) {
            case String text -> Stream.of(text);
            case Collection<?> many -> many.stream().flatMap(Bodies::texts);
            case null, default -> Stream.empty();
        };
    }

    private static Object value(Object body, String field) {
        RecordComponent[] components = body.getClass().getRecordComponents();
        RecordComponent named = Arrays.stream(components == null ? new RecordComponent[0] : components)
                .filter(component -> component.getName().equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "a rule names " + field + ", which " + body.getClass().getSimpleName() + " has not"));
        return read(body, named);
    }

    private static Object read(Object body, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(body);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the field " + component.getName() + " of a body cannot be read", e);
        }
    }
}
