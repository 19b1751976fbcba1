package io.assay.registry.web;

import io.assay.registry.store.Registered;
import io.assay.store.ContentStore;
import io.assay.store.Digest;
import io.assay.wire.people.Allowed;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import io.assay.wire.people.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes files into the store and gives reports out of it. */
@RestController
class Files {

    /** A file that lies in the store. */
    record StoredFile(String digest, long size) {}

    private final ContentStore store;
    private final Registered registered;
    private final long largest;

    Files(ContentStore store, Registered registered, UploadLimit limit) {
        this.store = store;
        this.registered = registered;
        this.largest = limit.bytes();
    }

    @Allowed(
            value = {Roles.DATA_SCIENTIST, Roles.OWNER, Roles.VALIDATOR, Roles.RISK_OFFICER, Roles.OPERATOR, Roles.MACHINE},
            tenant = Tenant.NONE)
    @PostMapping(path = "/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    StoredFile upload(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > largest) {
            throw RefusedException.tooLarge(request.getContentLengthLong(), largest);
        }
        var stored = store.put(request.getInputStream(), largest);
        return new StoredFile(stored.digest().toString(), stored.size());
    }

    /** A report or reference profile; other files, hold-out data above all, are not given out. */
    @Allowed(value = Roles.ANY, tenant = Tenant.FILTERED)
    @GetMapping("/files/{*digest}")
    ResponseEntity<InputStreamResource> download(Person person, @PathVariable String digest) {
        String name = "assay:sha256/" + digest.substring(digest.lastIndexOf('/') + 1);
        if (!name.matches("assay:sha256/[0-9a-f]{64}")
                || registered.reportsOn(name).noneMatch(person::sees)
                || !store.holds(Digest.parse(name))) {
            throw RefusedException.notFound("a report with digest " + name);
        }
        Digest known = Digest.parse(name);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(store.size(known))
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(store.open(known)));
    }
}
