package io.assay.authorization;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Says that the server answers; all else is done before requests get so far. */
final class Ready extends HttpServlet {

    static final String PATH = "/readyz";
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(request.getServletPath().equals(PATH)
                ? HttpServletResponse.SC_OK
                : HttpServletResponse.SC_NOT_FOUND);
    }
}
