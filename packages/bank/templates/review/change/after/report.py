def rate(sales, visits):
    return sales / visits
